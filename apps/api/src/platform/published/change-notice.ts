import type { Day } from '@opev/domain';

/** Tables whose every change is public; one that is emptied as a whole, or of which nothing more is known, is told by its name. */
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

/** What changed in public, as the triggers of the migrations tell it. */
export type ChangeNotice =
  /** It could be anything: what was missed while nobody listened, or what no trigger of ours says. */
  | { readonly of: 'anything' }
  /** `row` is null where the whole table may be another. */
  | { readonly of: 'table'; readonly table: PublishedTable; readonly row: string | null }
  | {
      readonly of: 'report';
      readonly roundId: string;
      /** Null when its commitment is gone. */
      readonly organizationId: string | null;
      /** The first past day that is another one for it; null when none is. */
      readonly since: Day | null;
    }
  | { readonly of: 'standing'; readonly commitmentId: string }
  | { readonly of: 'round'; readonly roundId: string }
  | { readonly of: 'organization' | 'commitment' | 'round_extension'; readonly organizationId: string };

const ANYTHING: ChangeNotice = { of: 'anything' };
const NOBODY = '*';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads what NOTIFY says on the channel `published`: a table, and the ids the triggers write behind it. */
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
