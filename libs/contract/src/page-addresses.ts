// What the pages themselves know of addresses, apart from the table of all pages: chunks hold whole files.

/** Pattern of each path parameter; other values are not found. */
export const PATH_PARTS = {
  number: '[1-9]\\d{0,4}',
  iso2: '[A-Z]{2}',
  code: '[a-z0-9-]{1,200}',
  slug: '[a-z0-9-]{1,200}',
  id: '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
} as const;
export type PathPart = keyof typeof PATH_PARTS;

/** Former names of query parameters, which still work. */
export const OLDER_QUERY_NAMES: Readonly<Partial<Record<string, string>>> = { organizationType: 'type' };
