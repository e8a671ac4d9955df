import { ORIGIN } from './installation';

/** Every kind of public page, without the language. `{report}` and `{organization}` stand for ones that exist. */
export const PUBLIC_PAGES = [
  '/',
  '/goals',
  '/goals/4',
  '/activities',
  '/activities?status=completed&sort=-progress',
  '/activities?search=nothing-is-called-this',
  '/activities/12',
  '/countries',
  '/countries/TN',
  '/organizations',
  '/organizations/{organization}',
  '/reports',
  '/reports/{report}',
  '/good-practices',
  '/good-practices/al-mesalla-iraq',
  '/method',
  '/data',
  '/there-is-no-such-page',
] as const;

export const MEMBERS_PAGES = ['/workspace', '/workspace/commitments', '/workspace/reports', '/account'] as const;
export const STAFF_PAGES = ['/desk', '/desk/known-organizations', '/account'] as const;

/** The address of a page with its `{…}` filled from what is public now. */
export async function addressOf(language: string, path: string): Promise<string> {
  const report = await firstOf<{ id: string }>('reports');
  const organization = await firstOf<{ slug: string }>('organizations');
  return `/${language}${path.replace('{report}', report.id).replace('{organization}', organization.slug)}`;
}

async function firstOf<T>(list: string): Promise<T> {
  const answer = await fetch(`${ORIGIN}/api/v1/${list}?limit=1`);
  const { items } = (await answer.json()) as { items: readonly T[] };
  const [first] = items;
  if (!first) throw new Error(`There are no ${list}.`);
  return first;
}
