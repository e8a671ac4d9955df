import type { Day } from '@opev/domain';
import type { EntityManager } from 'typeorm';
import { FOLLOWED_PLAN } from '../../platform/database/followed-plan';
import { IS_LISTED_COMMITMENT } from '../../platform/database/protection.sql';
import { END_OF_DAY } from './counted.sql';

/** How many listed reports were published after the end of a day: exactly as many as their list has. */
export async function reportsListedSince(manager: Pick<EntityManager, 'query'>, day: Day): Promise<number> {
  const [row] = await manager.query<{ reports: number }[]>(PUBLISHED_AFTER, [day]);
  return row?.reports ?? 0;
}

const PUBLISHED_AFTER = `
  select count(*)::int as reports
  from report
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  join activity on activity.id = commitment.activity_id
  join plan on plan.id = activity.plan_id and plan.code = '${FOLLOWED_PLAN}'
  where report.state = 'published' and report.published_at >= ${END_OF_DAY}
    and ${IS_LISTED_COMMITMENT} and organization.active_from is not null`;
