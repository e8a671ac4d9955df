import type { Day } from '@opev/domain';

/** Tables whose every change is public. A notice without ids means that the whole table may have changed. */
export const PUBLISHED_TABLES = [
  'plan',
  'goal',
  'theme',
  'activity',
  'activity_theme',
  'country',
  'good_practice',
  'good_practice_link',
  'organization',
  'commitment',
  'round',
  'round_extension',
  'report',
  'standing',
] as const;
export type PublishedTable = (typeof PUBLISHED_TABLES)[number];

/** What changed in public, parsed from the payload of a trigger's NOTIFY. */
export type ChangeNotice =
  /** Anything may have changed: notifications were missed, or the payload is unknown. */
  | { readonly of: 'anything' }
  /** `row` is null when the whole table may have changed. */
  | { readonly of: 'table'; readonly table: PublishedTable; readonly row: string | null }
  | {
      readonly of: 'report';
      readonly roundId: string;
      /** Null when its commitment is gone. */
      readonly organizationId: string | null;
      /** The first past day whose figures it changes; null when it changes none. */
      readonly since: Day | null;
    }
  | { readonly of: 'standing'; readonly commitmentId: string }
  | { readonly of: 'round'; readonly roundId: string }
  | { readonly of: 'organization' | 'commitment' | 'round_extension'; readonly organizationId: string };

const ANYTHING: ChangeNotice = { of: 'anything' };
const NOBODY = '*';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Parses the payload of NOTIFY on the channel `published`: a table, followed by ids. */
export function changeNotice(payload: string | null): ChangeNotice {
  const [name = '', first, second, third] = payload?.split(' ') ?? [];
  const table = PUBLISHED_TABLES.find((known) => known === name);
  if (table === undefined) return ANYTHING;
  if (first === undefined) return { of: 'table', table, row: null };
  switch (table) {
    case 'report':
      return reportNotice(first, second, third) ?? { of: 'table', table, row: null };
    case 'standing':
      return { of: table, commitmentId: first };
    case 'round':
      return { of: table, roundId: first };
    case 'organization':
    case 'commitment':
    case 'round_extension':
      return { of: table, organizationId: first };
    default:
      return { of: 'table', table, row: first };
  }
}

function reportNotice(roundId: string, organization?: string, since?: string): ChangeNotice | null {
  if (organization === undefined || since === undefined) return null;
  return {
    of: 'report',
    roundId,
    organizationId: organization === NOBODY ? null : organization,
    // PostgreSQL writes "infinity" for a day that never comes.
    since: DAY.test(since) ? since : null,
  };
}
