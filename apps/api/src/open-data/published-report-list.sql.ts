import type { ReportsQuery } from '@opev/contract';
import type { Day } from '@opev/domain';
import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { IS_LISTED_COMMITMENT } from '../platform/database/protection.sql';
import type { SqlStatement } from '../platform/database/sql-statement';
import { dayOf, PLACED_COLUMNS, PLACED_JOINS } from './shown.sql';

/** Lists are counted up to this number: at a million reports counting takes longest. */
export const COUNTED_AT_MOST = 10_000;

/** The query of a page of the list. */
export interface ReportListing {
  readonly query: ReportsQuery;
  readonly limit: number;
  /** Keyset of the page: the last row before it; null on the first page. */
  readonly after: { readonly day: Day; readonly id: string } | null;
}

/**
 * One page and the total in one statement. A short list is found whole and sorted; of a long one the newest are found along
 * the index of days. Only counting tells which it is.
 */
export function reportPage({ query, limit, after }: ReportListing): SqlStatement {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${String(parameters.push(value))}`;
  const asOf = query.asOf === undefined ? null : given(query.asOf);
  const matching = `from report ${SCOPE_JOINS} where ${[...conditionsOf(query, given), wasPublic('report', asOf)].join(' and ')}`;
  const end = after && `(${given(after.day)}::date, ${given(after.id)}::uuid)`;
  const sql = `
    with counted as materialized (
      select report.id, ${DAY} as day ${matching} limit ${String(COUNTED_AT_MOST + 1)}
    ),
    size as materialized (select count(*)::int as total from counted),
    sorted as materialized (
      select id, day from counted
      where (select total from size) <= ${String(COUNTED_AT_MOST)}
        and ${end ? `(day, id) < ${end}` : 'true'}
      order by day desc, id desc limit ${String(limit + 1)}
    ),
    walked as materialized (
      select report.id, ${DAY} as day ${matching}
        and (select total from size) > ${String(COUNTED_AT_MOST)}
        and ${end ? `(${DAY}, report.id) < ${end}` : 'true'}
      order by ${DAY} desc, report.id desc limit ${String(limit + 1)}
    ),
    page as (select * from sorted union all select * from walked)
    select (select total from size) as total,
      (select coalesce(
        jsonb_agg(to_jsonb(listed) - 'sorted_id' order by listed.published_on collate "C" desc, listed.sorted_id desc), '[]') from (
        select report.id as sorted_id, report.public_id as id, ${PLACED_COLUMNS}, round.code as round_code, round.label as round_label,
          report.claimed_status, report.progress_percent, report.verified_rating,
          ${dayOf('report.published_at')} as published_on, ${isCurrent(asOf)} as is_current
        from page
        join report on report.id = page.id
        join round on round.id = report.round_id
        join commitment on commitment.id = report.commitment_id
        ${PLACED_JOINS}
        left join standing on standing.report_id = report.id
      ) listed) as rows`;
  return { sql, parameters };
}

/** Written exactly as in the indexes of migrations 0005 and 0008. */
const DAY = `(report.published_at at time zone '${OBSERVATORY_TIME_ZONE}')::date`;

const SCOPE_JOINS = `
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  join activity on activity.id = commitment.activity_id`;

/** SQL: whether a report was public at the end of a day (null: now). Withdrawn reports are found on no day. */
function wasPublic(report: string, asOf: string | null): string {
  const isPartOfIndexes = `${report}.state in ('published', 'superseded')`;
  if (asOf === null) return `${isPartOfIndexes} and ${report}.public_until is null`;
  const dayIn = (column: string): string => `(${report}.${column} at time zone '${OBSERVATORY_TIME_ZONE}')::date`;
  return `${isPartOfIndexes} and ${dayIn('published_at')} <= ${asOf}::date
    and (${report}.public_until is null or ${dayIn('public_until')} > ${asOf}::date)`;
}

/** SQL: the filters of the list, written so that PostgreSQL can estimate how many rows match. */
function conditionsOf(query: ReportsQuery, given: (value: unknown) => string): readonly string[] {
  const filters: Readonly<Record<string, (value: string) => string>> = {
    goal: (value) =>
      `activity.goal_id = (select id from goal where goal.plan_id = ${PLAN_ID} and goal.number = ${value}::int)`,
    activity: (value) => `activity.number = ${value}::int`,
    theme: (value) => `activity.id in (select activity_id from activity_theme where theme_code = ${value})`,
    country: (value) => `commitment.country_iso2 = ${value}`,
    organizationType: (value) => `organization.type = ${value}`,
    organization: (value) => `organization.slug = ${value}`,
    round: (value) =>
      `report.round_id = (select id from round where round.plan_id = ${PLAN_ID} and round.code = ${value})`,
    status: (value) => `report.claimed_status = ${value}`,
    verifiedRating: (value) => `report.verified_rating = ${value}`,
    publishedFrom: (value) => `${DAY} >= ${value}::date`,
    publishedUntil: (value) => `${DAY} <= ${value}::date`,
  };
  const wanted = Object.entries(filters).flatMap(([name, condition]) => {
    const value = query[name as keyof ReportsQuery];
    return value === undefined ? [] : [condition(given(value))];
  });
  return [IS_LISTED_COMMITMENT, 'organization.active_from is not null', `activity.plan_id = ${PLAN_ID}`, ...wanted];
}

const PLAN_ID = `(select id from plan where code = '${FOLLOWED_PLAN}')`;

/** SQL: whether the report is its commitment's standing at the requested moment. */
function isCurrent(asOf: string | null): string {
  if (asOf === null) return 'standing.report_id is not null';
  return `report.id = (
    select other.id from report other join round other_round on other_round.id = other.round_id
    where other.commitment_id = report.commitment_id and ${wasPublic('other', asOf)}
    order by other_round.opens_on desc, other.published_at desc, other.id desc limit 1)`;
}
