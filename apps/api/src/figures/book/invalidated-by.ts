import type { Day } from '@opev/domain';
import type { ChangeNotice, PublishedTable } from '../../platform/published/change-notice';

/** Of no commitment; and of a report, figures know what its commitment's standing says. */
const OF_NO_COMMITMENT: readonly PublishedTable[] = [
  'report',
  'round_extension',
  'theme',
  'activity_theme',
  'good_practice',
  'good_practice_link',
];

/** The commitments that a change concerns: `standing` and the id of one, or `of` and the id of an organization. */
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

/** In no round; and a standing changes with a report, which says its round itself. */
const OF_NO_ROUND: readonly PublishedTable[] = [
  'standing',
  'goal',
  'theme',
  'activity_theme',
  'good_practice',
  'good_practice_link',
];

/** In the name of a part: whatever the round, or whoever the organization. */
export const ANY = '*';

/** The part of a round that a change concerns: its id and the organization's. */
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
/** Of no past day. A standing changes with a report, which says so itself; past days are not made of standings. */
const OF_NO_PAST_DAY: readonly PublishedTable[] = ['standing', 'good_practice', 'good_practice_link'];

/** The first day whose figures a change may concern; null when any may. After the last of days: none. */
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

/** Whether a change may place commitments elsewhere. */
export function mayMovePlacements(notice: ChangeNotice): boolean {
  const concerned = notice.of === 'table' ? notice.table : notice.of;
  return ['anything', 'commitment', 'organization', 'round'].includes(concerned);
}
