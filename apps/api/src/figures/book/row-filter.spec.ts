import type { RowQuery } from '@opev/contract';
import { activityStatus } from '@opev/domain';
import { aCountedCommitment } from '../../../test/a-counted-commitment';
import type { CountedCommitment, CountedStanding } from './figure-book';
import { isInList } from './row-filter';

const standing = aCountedCommitment().standing!;
const standsOn = (part: Partial<CountedStanding>, more: Partial<CountedCommitment> = {}) =>
  aCountedCommitment({ standing: { ...standing, ...part }, ...more });

/** Whether the filtered list contains the row of one activity with these commitments. */
function isRowIn(query: RowQuery, commitments: readonly CountedCommitment[]): boolean {
  const status = activityStatus(commitments.map((commitment) => commitment.standing));
  return isInList(query, { has: (one) => one === status, commitments });
}

describe('a row of a list', () => {
  it.each<[RowQuery, boolean]>([
    [{}, true],
    [{ status: 'in-progress' }, true],
    [{ status: 'completed' }, false],
    [{ status: 'reported' }, true],
    [{ status: 'taken-up' }, true],
    [{ status: 'not-reported' }, false],
    [{ verifiedRating: 'limited' }, true],
    [{ verifiedRating: 'complete' }, false],
    [{ round: '2017-1' }, true],
    [{ round: '2018-1' }, false],
    [{ verifiedRating: 'limited', round: '2017-1' }, true],
    [{ status: 'in-progress', verifiedRating: 'limited', round: '2017-1' }, true],
    [{ status: 'completed', verifiedRating: 'limited' }, false],
  ])('of one commitment, under %j: %p', (query, isIn) => {
    expect(isRowIn(query, [aCountedCommitment()])).toBe(isIn);
  });

  it('is not found by a rating of one commitment and the round of another', () => {
    const commitments = [
      standsOn({ verifiedRating: 'complete', roundCode: '2018-1' }),
      standsOn({ verifiedRating: 'limited', roundCode: '2017-1' }),
    ];
    expect(isRowIn({ verifiedRating: 'complete', round: '2018-1' }, commitments)).toBe(true);
    expect(isRowIn({ verifiedRating: 'complete', round: '2017-1' }, commitments)).toBe(false);
  });

  it('is found by a rating only where its activity has the requested status as well', () => {
    const done = standsOn({ claimedStatus: 'completed', progressPercent: 100 }, { activityNumber: 12 });
    const begun = standsOn({ verifiedRating: 'complete' }, { activityNumber: 13 });
    const row = { has: () => true, commitments: [done, begun] };
    expect(isInList({ status: 'completed', verifiedRating: 'complete' }, row)).toBe(false);
    expect(isInList({ status: 'in-progress', verifiedRating: 'complete' }, row)).toBe(true);
  });

  it('is found by no round of a commitment that is not named', () => {
    const hidden = aCountedCommitment({ placement: 'activity', country: null });
    expect(isRowIn({ round: '2017-1' }, [hidden])).toBe(false);
    expect(isRowIn({ verifiedRating: 'limited' }, [hidden])).toBe(true);
  });

  it('is found by no rating of a commitment whose activity may not be disclosed, together with a status', () => {
    const hidden = aCountedCommitment({ placement: 'goal', activityNumber: null, country: null });
    expect(
      isInList({ status: 'in-progress', verifiedRating: 'limited' }, { has: () => true, commitments: [hidden] }),
    ).toBe(false);
  });

  it('without a report is found by no rating and no round', () => {
    const silent = aCountedCommitment({ standing: null });
    expect(isRowIn({ verifiedRating: 'limited' }, [silent])).toBe(false);
    expect(isRowIn({ round: '2017-1' }, [silent])).toBe(false);
    expect(isRowIn({ status: 'not-reported' }, [silent])).toBe(true);
  });
});
