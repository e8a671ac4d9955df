import { aCountedCommitment } from '../../../test/a-counted-commitment';
import type { CountedCommitment } from './figure-book';
import { reduced, type ShownToday } from './reduced';

const then = aCountedCommitment();

/** Everything shown today as it was then, unless `given` differs. */
function today(given: Partial<ShownToday> = {}): ShownToday {
  return {
    commitments: new Map([['c1', { placement: 'named', publicId: 'public-c1' }]]),
    reports: new Map([['r1', 'public-r1']]),
    standsAgain: new Map(),
    ...given,
  };
}

const placed = (placement: CountedCommitment['placement'], publicId: string | null = null) =>
  today({ commitments: new Map([['c1', { placement, publicId }]]) });

describe('commitments as they were, shown today', () => {
  it('are what they were when nothing was taken back', () => {
    expect(reduced([then], today())).toEqual({ commitments: [then], isReduced: false });
  });

  it.each(['none', 'activity', 'country', 'plan'] as const)(
    'are without one that was named and is at %s now',
    (placement) => {
      expect(reduced([then], placed(placement))).toEqual({ commitments: [], isReduced: true });
    },
  );

  it('are without one that is not there any more', () => {
    expect(reduced([then], today({ commitments: new Map() }))).toEqual({ commitments: [], isReduced: true });
  });

  it('are without one that hid in a group and is named now: nobody is missed there', () => {
    const hidden = aCountedCommitment({ placement: 'activity' });
    expect(reduced([hidden], placed('named', 'public-c1'))).toEqual({ commitments: [], isReduced: true });
  });

  it('count a group that moved to a coarser step there, and tell no more than that', () => {
    const hidden = aCountedCommitment({ placement: 'activity', country: null, publicId: null });
    const { commitments, isReduced } = reduced([hidden], placed('plan'));
    expect(isReduced).toBe(true);
    expect(commitments).toMatchObject([{ placement: 'plan', activityNumber: null, goalNumber: null, country: null }]);
  });

  it('know commitments and reports by the ids of today', () => {
    const { commitments, isReduced } = reduced([then], {
      ...placed('named', 'another'),
      reports: new Map([['r1', 'another-report']]),
    });
    expect(commitments).toMatchObject([{ publicId: 'another', standing: { publicReportId: 'another-report' } }]);
    expect(isReduced).toBe(false);
  });

  it('stand again on what they stood on before a report that was taken back', () => {
    const before = { ...then.standing!, reportId: 'r0', progressPercent: 10 };
    const { commitments, isReduced } = reduced(
      [then],
      today({ reports: new Map(), standsAgain: new Map([['c1', before]]) }),
    );
    expect(commitments[0]?.standing).toEqual(before);
    expect(isReduced).toBe(true);
  });

  it('stand on nothing when there was nothing before it', () => {
    const { commitments, isReduced } = reduced([then], today({ reports: new Map() }));
    expect([commitments[0]?.standing, isReduced]).toEqual([null, true]);
  });

  it('stand on nothing when they did', () => {
    expect(reduced([aCountedCommitment({ standing: null })], today()).isReduced).toBe(false);
  });
});
