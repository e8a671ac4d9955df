import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../../platform/database/followed-plan';
import type { RoundPartsQuery, RoundByOrganization } from '../book/figure-data';
import { withRecounted } from '../book/round-totals';
import { END_OF_DAY, LATEST_OPENED_AT, ONCE_PUBLIC, PUBLISHED_ON } from '../reading/counted.sql';
import { countRoundParts } from '../reading/round-counts.queries';

/** The cached counts of a later day, and which parts of them were invalidated since. */
export interface KnownRounds {
  readonly rounds: ReadonlyMap<string, RoundByOrganization>;
  readonly changed: RoundPartsQuery;
}

/**
 * Derives the round counts of a past day from the cached ones of today. A round that was closed that day differs only for
 * organizations whose reports in it were published or corrected afterwards, or that joined a group since; only these are
 * counted again.
 */
export async function countRoundsOfPastDay(
  manager: Pick<EntityManager, 'query'>,
  day: Day,
  { rounds, changed }: KnownRounds,
): Promise<ReadonlyMap<string, RoundByOrganization>> {
  const differing = await manager.query<DifferingRow[]>(DIFFERING_ROUNDS, [day]);
  const whole = differing.filter(({ id, isWhole }) => isWhole || !rounds.has(id)).map(({ id }) => id);
  const inParts = differing.filter(({ organizations }) => organizations.length > 0);
  const queries: readonly RoundPartsQuery[] = [
    { rounds: whole, organizations: 'all' },
    {
      rounds: inParts.map(({ id }) => id),
      organizations: [...new Set(inParts.flatMap(({ organizations }) => organizations))],
    },
    changed,
  ];
  let counted: ReadonlyMap<string, RoundByOrganization> = new Map(
    differing.flatMap(({ id, hasOpened }) => {
      const round = rounds.get(id);
      return round ? [[id, hasOpened ? round : { ...round, hasOpened, parts: new Map() }] as const] : [];
    }),
  );
  for (const parts of queries) {
    if (parts.rounds.length > 0 && parts.organizations.length > 0)
      counted = withRecounted(counted, await countRoundParts(manager, day, parts), parts);
  }
  return counted;
}

interface DifferingRow {
  readonly id: string;
  readonly hasOpened: boolean;
  /** Whether the whole round has to be counted again. */
  readonly isWhole: boolean;
  /** Organizations whose counts may differ, in a closed round. */
  readonly organizations: readonly string[];
}

/** Every round of the Plan on the day $1. A round that had not opened is counted only if it had public reports already. */
const DIFFERING_ROUNDS = `
  select round.id, round.opens_on <= $1::date as "hasOpened",
    case when round.opens_on <= $1::date then round.locks_on >= $1::date
      else exists (select from report where report.round_id = round.id and ${ONCE_PUBLIC} and ${PUBLISHED_ON} <= $1::date)
    end as "isWhole",
    case when round.locks_on >= $1::date then '{}' else array(
      select distinct commitment.organization_id::text
      from (
        select commitment_id from report
        where report.round_id = round.id and ${ONCE_PUBLIC} and ${PUBLISHED_ON} > $1::date
        union all
        select commitment_id from report
        where report.round_id = round.id and report.state = 'superseded' and report.public_until >= ${END_OF_DAY}
        union all
        select commitment_id from report
        where report.round_id = round.id and ${ONCE_PUBLIC}
          and report.commitment_id in (select id from commitment where entered_on > $1::date)
        union all
        -- What is in a group is seen as it was before the latest round opened.
        select commitment_id from report
        where report.round_id = round.id and ${ONCE_PUBLIC}
          and report.commitment_id in (select id from commitment where entered_on is not null)
          and (report.published_at >= ${LATEST_OPENED_AT} or report.public_until >= ${LATEST_OPENED_AT})
      ) since
      join commitment on commitment.id = since.commitment_id)
    end as organizations
  from round join plan on plan.id = round.plan_id
  where plan.code = '${FOLLOWED_PLAN}'`;
