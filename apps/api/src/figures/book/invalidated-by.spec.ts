import { changeNotice } from '../../platform/published/change-notice';
import {
  commitmentsInvalidatedBy,
  firstDayInvalidatedBy,
  mayMovePlacements,
  roundPartInvalidatedBy,
} from './invalidated-by';

const NO_DAY = '9999-12-31';

describe('what a change concerns', () => {
  it.each([
    // Payload of NOTIFY; invalidated commitments; invalidated part of the rounds; first invalidated past day; whether
    // placements may change.
    [null, 'all', 'all', null, true],
    ['report r1 o1 2026-02-03', null, 'r1 o1', '2026-02-03', false],
    ['report r1 * 2026-02-03', null, 'r1 *', '2026-02-03', false],
    ['report r1 o1 infinity', null, 'r1 o1', NO_DAY, false],
    ['report', null, 'all', null, false],
    ['standing c1', 'standing c1', null, NO_DAY, false],
    ['standing', 'all', null, NO_DAY, false],
    ['organization o1', 'of o1', '* o1', null, true],
    ['organization', 'all', 'all', null, true],
    ['commitment o1', 'of o1', '* o1', null, true],
    ['round r1', 'all', 'r1 *', null, true],
    ['round', 'all', 'all', null, true],
    ['round_extension o1', null, '* o1', null, false],
    ['round_extension', null, 'all', null, false],
    ['plan', 'all', 'all', null, false],
    ['goal', 'all', null, null, false],
    ['activity', 'all', 'all', null, false],
    ['country', 'all', 'all', null, false],
    ['theme', null, null, null, false],
    ['activity_theme', null, null, null, false],
    ['good_practice', null, null, NO_DAY, false],
    ['good_practice_link', null, null, NO_DAY, false],
  ])('%p: commitments %p, rounds %p, past days from %p, places %p', (payload, commitments, rounds, day, moves) => {
    const notice = changeNotice(payload);
    expect([
      commitmentsInvalidatedBy(notice),
      roundPartInvalidatedBy(notice),
      firstDayInvalidatedBy(notice),
      mayMovePlacements(notice),
    ]).toEqual([commitments, rounds, day, moves]);
  });
});
