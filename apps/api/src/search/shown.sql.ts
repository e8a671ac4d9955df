import { FOLLOWED_PLAN } from '../platform/database/followed-plan';
import { IS_LISTED_COMMITMENT, IS_NAMED } from '../platform/database/protection.sql';

/** SQL: id of the plan whose texts are searched. */
export const FOLLOWED = `(select id from plan where code = '${FOLLOWED_PLAN}')`;

/** SQL: whether an `organization` may be found, on the day in a parameter. */
export function isShownOrganization(today: string): string {
  return `(${IS_NAMED} and organization.active_from <= ${today}::date)`;
}

/**
 * SQL: whether a `report` of a `commitment` to an `activity`, of an `organization`, may be found. Evaluated on the live
 * tables with every search, so that a stale index entry discloses nothing.
 */
export const IS_SHOWN_REPORT = `(report.state = 'published' and report.audience = 'everyone'
  and organization.active_from is not null and ${IS_LISTED_COMMITMENT}
  and activity.plan_id = ${FOLLOWED})`;
