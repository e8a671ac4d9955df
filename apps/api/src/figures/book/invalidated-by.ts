import type { Day } from '@opev/domain';
import type { ChangeNotice, PublishedTable } from '../../platform/published/change-notice';

/** Tables that invalidate no commitment. A report does so through its commitment's standing. */
const OF_NO_COMMITMENT: readonly PublishedTable[] = [
  'report',
  'round_extension',
  'theme',
  'activity_theme',
  'good_practice',
  'good_practice_link',
];

/** Which cached commitments a change invalidates: `standing <commitment id>`, `of <organization id>`, `all`, or null for none. */
export function commitmentsInvalidatedBy(notice: ChangeNotice): string | null {
  switch (notice.of) {
    case 'standing':
      return `standing ${notice.commitmentId}`;
    case 'organization':
    case 'commitment':
      return `of ${notice.organizationId}`;
    case 'report':
    case 'round_extension':
      return null;
    case 'table':
      return OF_NO_COMMITMENT.includes(notice.table) ? null : 'all';
    case 'round':
    case 'anything':
      return 'all';
    default:
      return notice satisfies never;
  }
}

/** Tables that invalidate no round. A standing changes together with a report, whose notice names the round. */
const OF_NO_ROUND: readonly PublishedTable[] = [
  'standing',
  'goal',
  'theme',
  'activity_theme',
  'good_practice',
  'good_practice_link',
];

/** Wildcard in the name of a part: every round, or every organization. */
export const ANY = '*';

/** Which cached part of a round a change invalidates: the ids of round and organization, `all`, or null for none. */
export function roundPartInvalidatedBy(notice: ChangeNotice): string | null {
  switch (notice.of) {
    case 'report':
      return `${notice.roundId} ${notice.organizationId ?? ANY}`;
    case 'round':
      return `${notice.roundId} ${ANY}`;
    case 'organization':
    case 'round_extension':
    case 'commitment':
      return `${ANY} ${notice.organizationId}`;
    case 'standing':
      return null;
    case 'table':
      return OF_NO_ROUND.includes(notice.table) ? null : 'all';
    case 'anything':
      return 'all';
    default:
      return notice satisfies never;
  }
}

const NO_DAY: Day = '9999-12-31';
/**
 * Tables that invalidate no past day. A standing changes together with a report, whose notice says it; past days are not
 * computed from standings.
 */
const OF_NO_PAST_DAY: readonly PublishedTable[] = ['standing', 'good_practice', 'good_practice_link'];

/** The first day whose cached figures a change invalidates; null for every day, a day after the last one for none. */
export function firstDayInvalidatedBy(notice: ChangeNotice): Day | null {
  switch (notice.of) {
    case 'report':
      return notice.since ?? NO_DAY;
    case 'standing':
      return NO_DAY;
    case 'table':
      return OF_NO_PAST_DAY.includes(notice.table) ? NO_DAY : null;
    default:
      return null;
  }
}

/** Whether placements have to be computed again after a change. */
export function mayMovePlacements(notice: ChangeNotice): boolean {
  const concerned = notice.of === 'table' ? notice.table : notice.of;
  return ['anything', 'commitment', 'organization', 'round'].includes(concerned);
}
