import type { ReportState } from '@opev/domain';
import type { SqlStatement } from '../platform/database/sql-statement';

/** Filters of the list, as ids. Null: no filter. */
export interface DeskListing {
  readonly states: readonly ReportState[];
  readonly rounds: readonly string[] | null;
  readonly activities: readonly string[] | null;
  readonly country: string | null;
  /** Ids whose names match the search: reports of either match. */
  readonly named: Named | null;
}

export interface Named {
  readonly organizations: readonly string[];
  readonly activities: readonly string[];
}

/** The page of the list. */
export interface DeskPage {
  readonly isNewestFirst: boolean;
  /** Keyset: the last report of the page before. */
  readonly after: { readonly submittedAt: string; readonly id: string } | null;
  readonly limit: number;
}

/** Up to so many matching names are looked up one by one, whatever the other filters. */
const FEW = 8;

/**
 * The ids of a page with their sort keys. Every index of `desk_report` is in list order below its leading column; so for
 * each value of the leading column that matches, the first rows are read, and the page is merged from as many of them as it
 * has rows. Nothing behind the page is read. At a million reports, walking one index to the first match would pass most of
 * them.
 */
export function deskPage(listing: DeskListing, { isNewestFirst, after, limit }: DeskPage): SqlStatement {
  const { parameters, given } = collected();
  const direction = isNewestFirst ? 'desc' : 'asc';
  const order = `submitted_at ${direction}, report_id ${direction}`;
  const most = given(limit);
  const states = given(listing.states);
  const from = after && `(${given(after.submittedAt)}::timestamptz, ${given(after.id)}::uuid)`;
  const behind = from ? [`(submitted_at, report_id) ${isNewestFirst ? '<' : '>'} ${from}`] : [];
  const parts = beginningsOf(listing, given).map(({ keys, begins, rest }) => {
    const conditions = [...begins, 'desk_report.state = begun.state', ...conditionsOf(rest, given), ...behind];
    const listed = `select submitted_at, report_id from desk_report where ${conditions.join(' and ')} order by ${order}`;
    return `
      select listed.* from (
        select begun.* from (select * from unnest(${states}::text[]) as requested (state) ${keys}) begun
        cross join lateral (${listed} limit 1) first order by ${order} limit ${most}
      ) begun cross join lateral (${listed} limit ${most}) listed`;
  });
  const sql = `
    select report_id as id, to_char(submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.USOF') as "submittedAt"
    from (${parts.join(' union ')}) page order by ${order} limit ${most}`;
  return { sql, parameters };
}

/** Counting limit: beyond it a list says that there are at least so many. */
export const DESK_COUNTED_AT_MOST = 10_000;

/**
 * The total of a list, at most one more than the counting limit: reports of a round are counted one by one, all others read
 * from maintained counts.
 */
export function deskTotal(listing: DeskListing): SqlStatement {
  const { parameters, given } = collected();
  const conditions = [`state = any(${given(listing.states)}::text[])`, ...conditionsOf(listing, given)];
  const where = conditions.join(' and ');
  const most = given(DESK_COUNTED_AT_MOST + 1);
  // Each kind that is counted has one report at least.
  const counted =
    listing.rounds === null
      ? `select reports from desk_report_count where reports > 0 and ${where}`
      : `select 1 as reports from desk_report where ${where}`;
  const sql = `select least(coalesce(sum(reports), 0), ${most})::int as total from (${counted} limit ${most}) counted`;
  return { sql, parameters };
}

type Given = (value: unknown) => string;

function collected(): { readonly parameters: readonly unknown[]; readonly given: Given } {
  const parameters: unknown[] = [];
  return { parameters, given: (value) => `$${String(parameters.push(value))}` };
}

/** Filters besides the states. */
type Filters = Partial<Omit<DeskListing, 'states'>>;

function conditionsOf({ rounds, activities, country, named }: Filters, given: Given): readonly string[] {
  return [
    ...(rounds ? [`round_id = any(${given(rounds)}::uuid[])`] : []),
    ...(activities ? [`activity_id = any(${given(activities)}::uuid[])`] : []),
    ...(country ? [`country_iso2 = ${given(country)}`] : []),
    ...(named
      ? [
          `(organization_id = any(${given(named.organizations)}::uuid[])
            or activity_id = any(${given(named.activities)}::uuid[]))`,
        ]
      : []),
  ];
}

/** An index: its leading column, the values to look up in it, and the filters applied to its rows. */
interface Beginning {
  readonly keys: string;
  readonly begins: readonly string[];
  readonly rest: Filters;
}

function beginningsOf({ rounds, activities, country, named }: DeskListing, given: Given): readonly Beginning[] {
  /** An index with a leading column, read from each of these values. */
  const of = (column: string, type: string, values: readonly string[], rest: Filters): Beginning => ({
    keys: `cross join unnest(${given(values)}::${type}[]) as one (begun_with)`,
    begins: [`${column} = begun.begun_with`],
    rest,
  });
  if (named && (named.organizations.length + named.activities.length <= FEW || (!rounds && !activities && !country))) {
    const rest = { rounds, activities, country };
    return [
      of('organization_id', 'uuid', named.organizations, rest),
      of('activity_id', 'uuid', named.activities, rest),
    ];
  }
  if (rounds) return [of('round_id', 'uuid', rounds, { activities, country, named })];
  if (country) return [of('country_iso2', 'text', [country], { activities, named })];
  if (activities) return [of('activity_id', 'uuid', activities, { named })];
  return [{ keys: '', begins: [], rest: {} }];
}
