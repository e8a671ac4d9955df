import * as fc from 'fast-check';
import { activityFigure, activityStatus, scopeFigure, type CommitmentFigure } from './figures';
import type { Standing } from './standing';
import { ACTIVITY_STATUSES, CLAIMED_STATUSES, VERIFIED_RATINGS, type ClaimedStatus } from './vocabulary';

function aStanding(claimedStatus: ClaimedStatus, said: Partial<Standing> = {}): Standing {
  const progressPercent = claimedStatus === 'completed' ? 100 : 0;
  return { claimedStatus, progressPercent, verifiedRating: null, ...said };
}

function aCommitment(activityNumber: number, standing: Standing | null): CommitmentFigure {
  return { commitmentId: 'any', activityNumber, goalNumber: 1, placement: 'named', standing };
}

describe('the status of an activity in a scope', () => {
  it.each<[string, (ClaimedStatus | null)[], string]>([
    ['nobody took it up', [], 'no-commitment'],
    ['taken up, nothing published yet', [null, null], 'not-reported'],
    ['every commitment completed', ['completed', 'completed'], 'completed'],
    ['some completed, another not reported', ['completed', null], 'in-progress'],
    ['some completed, another not started', ['completed', 'not-started'], 'in-progress'],
    ['some completed, another on hold', ['completed', 'on-hold'], 'in-progress'],
    ['some completed, another discontinued', ['completed', 'discontinued'], 'in-progress'],
    ['any in progress', ['not-started', 'in-progress', 'on-hold', null], 'in-progress'],
    ['all that reported on hold', ['on-hold', 'on-hold'], 'on-hold'],
    ['all that reported discontinued', ['discontinued', null], 'discontinued'],
    ['all that reported on hold or discontinued, another silent', ['on-hold', 'discontinued', null], 'on-hold'],
    ['all that reported not started', ['not-started', 'not-started'], 'not-started'],
    [
      'one reported not started, another silent: started is not the same as reported',
      ['not-started', null],
      'not-started',
    ],
    ['a mix of not started and on hold', ['not-started', 'on-hold'], 'not-started'],
    ['a mix of not started and discontinued', ['not-started', 'discontinued'], 'not-started'],
    ['a mix of not started and discontinued', ['discontinued', 'not-started'], 'not-started'],
  ])('%s', (_case, claims, expected) => {
    expect(activityStatus(claims.map((claim) => claim && aStanding(claim)))).toBe(expected);
  });

  it('missing is not zero: nobody took it up, nobody reported and nothing started are three states', () => {
    const states = [[], [null], [aStanding('not-started')]].map(activityStatus);
    expect(new Set(states).size).toBe(3);
  });
});

describe('the progress of an activity in a scope', () => {
  it.each<[string, (Standing | null)[], { progressPercent: number | null; reported: number; commitments: number }]>([
    ['nobody took it up: none', [], { progressPercent: null, reported: 0, commitments: 0 }],
    ['nothing published: none, and not 0', [null], { progressPercent: null, reported: 0, commitments: 1 }],
    ['reported as not started: 0', [aStanding('not-started')], { progressPercent: 0, reported: 1, commitments: 1 }],
    [
      'the mean over the commitments that have a standing, with n of N',
      [aStanding('in-progress', { progressPercent: 20 }), aStanding('completed'), null],
      { progressPercent: 60, reported: 2, commitments: 3 },
    ],
    [
      'it is not rounded',
      [10, 20, 25].map((progressPercent) => aStanding('in-progress', { progressPercent })),
      { progressPercent: 55 / 3, reported: 3, commitments: 3 },
    ],
  ])('%s', (_case, standings, expected) => {
    expect(activityFigure(standings.map((standing) => aCommitment(1, standing)))).toMatchObject(expected);
  });
});

describe('claimed and verified stand side by side', () => {
  const claimedDone = aStanding('completed', { verifiedRating: 'no-evidence' });
  const figure = activityFigure([
    aCommitment(1, claimedDone),
    aCommitment(1, aStanding('completed')),
    aCommitment(1, null),
  ]);

  it('a rating that disagrees changes neither the claimed status nor the claimed progress', () => {
    expect(figure.claimed.completed).toBe(2);
    expect(figure.progressPercent).toBe(100);
  });

  it('ratings are counted on their own, with how many were rated', () => {
    expect(figure.ratings).toEqual({ 'no-evidence': 1, 'not-started': 0, limited: 0, substantial: 0, complete: 0 });
    expect(figure.rated).toBe(1);
  });
});

describe('the figure of a goal, country, organization or the Plan', () => {
  const commitments = [
    aCommitment(1, aStanding('completed', { verifiedRating: 'complete' })),
    aCommitment(1, aStanding('completed', { verifiedRating: 'limited' })),
    aCommitment(2, aStanding('in-progress', { progressPercent: 30 })),
    aCommitment(2, null),
    aCommitment(3, null),
    aCommitment(12, aStanding('on-hold', { progressPercent: 90 })),
  ];
  const goal = scopeFigure([1, 2, 3, 4], commitments);

  it('progress is the mean over the activities that have one, with n of N activities', () => {
    expect(goal).toMatchObject({ progressPercent: 65, activitiesWithProgress: 2, activities: 4 });
  });

  it('an activity with many commitments weighs no more than another', () => {
    const many = Array.from({ length: 9 }, () => aCommitment(1, aStanding('completed')));
    const { progressPercent } = scopeFigure([1, 2], [...many, aCommitment(2, aStanding('not-started'))]);
    expect(progressPercent).toBe(50);
  });

  it('taken up and reported are counted in activities, coverage also in commitments', () => {
    expect(goal).toMatchObject({ takenUp: 3, reported: 2, commitments: 5, commitmentsReported: 3 });
  });

  it('every activity has one status', () => {
    expect(goal.byStatus).toEqual({
      'no-commitment': 1,
      'not-reported': 1,
      'not-started': 0,
      'in-progress': 1,
      'on-hold': 0,
      discontinued: 0,
      completed: 1,
    });
  });

  it('ratings are counted over commitments, apart from what is claimed', () => {
    expect(goal).toMatchObject({
      rated: 2,
      ratings: { complete: 1, limited: 1 },
      claimed: { completed: 2, 'in-progress': 1 },
    });
  });

  it('a commitment on an activity of another goal is left out', () => {
    expect(scopeFigure([12], commitments)).toMatchObject({
      commitments: 1,
      progressPercent: 90,
      byStatus: { 'on-hold': 1 },
    });
  });

  it('in a country the activities nobody took up there are those of the whole Plan', () => {
    const wholePlan = Array.from({ length: 91 }, (_, index) => index + 1);
    const country = scopeFigure(wholePlan, [aCommitment(58, null)]);
    expect(country).toMatchObject({ activities: 91, takenUp: 1, byStatus: { 'no-commitment': 90, 'not-reported': 1 } });
  });

  it('a scope in which nothing was published has no progress, and not 0', () => {
    expect(scopeFigure([1, 2], [aCommitment(1, null)])).toMatchObject({
      progressPercent: null,
      activitiesWithProgress: 0,
    });
  });

  it('a scope without activities has no progress and counts nothing', () => {
    expect(scopeFigure([], commitments)).toMatchObject({ activities: 0, commitments: 0, progressPercent: null });
  });
});

describe('for any commitments', () => {
  const anyStanding = fc.option(
    fc.record({
      claimedStatus: fc.constantFrom(...CLAIMED_STATUSES),
      progressPercent: fc.integer({ min: 0, max: 100 }),
      verifiedRating: fc.option(fc.constantFrom(...VERIFIED_RATINGS)),
    }),
  );
  const anyCommitments = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 12 }), anyStanding))
    .map((pairs) => pairs.map(([activityNumber, standing]) => aCommitment(activityNumber, standing)));
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);

  it('counts add up', () => {
    fc.assert(
      fc.property(anyCommitments, (commitments) => {
        const figure = scopeFigure([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], commitments);
        expect(total(figure.byStatus)).toBe(figure.activities);
        expect(total(figure.claimed)).toBe(figure.commitmentsReported);
        expect(total(figure.ratings)).toBe(figure.rated);
        expect(figure.activities - figure.byStatus['no-commitment']).toBe(figure.takenUp);
        expect(figure.takenUp - figure.byStatus['not-reported']).toBe(figure.reported);
        expect(figure.activitiesWithProgress).toBe(figure.reported);
      }),
    );
  });

  it('coverage never exceeds its whole, and progress stays between 0 and 100', () => {
    fc.assert(
      fc.property(anyCommitments, (commitments) => {
        const figure = scopeFigure([1, 2, 3], commitments);
        expect(figure.rated).toBeLessThanOrEqual(figure.commitmentsReported);
        expect(figure.commitmentsReported).toBeLessThanOrEqual(figure.commitments);
        expect(figure.progressPercent ?? 0).toBeGreaterThanOrEqual(0);
        expect(figure.progressPercent ?? 0).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });

  it('the goals of the Plan add up to the Plan', () => {
    fc.assert(
      fc.property(anyCommitments, (commitments) => {
        const plan = scopeFigure([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], commitments);
        const goals = [scopeFigure([1, 2, 3, 4, 5], commitments), scopeFigure([6, 7, 8, 9, 10, 11, 12], commitments)];
        for (const status of ACTIVITY_STATUSES) {
          expect(goals.reduce((sum, goal) => sum + goal.byStatus[status], 0)).toBe(plan.byStatus[status]);
        }
        expect(goals.reduce((sum, goal) => sum + goal.commitments, 0)).toBe(commitments.length);
      }),
    );
  });
});

describe('commitments of organizations that are not named', () => {
  const hidden: CommitmentFigure = {
    ...aCommitment(1, aStanding('completed')),
    placement: 'country',
    activityNumber: null,
    goalNumber: null,
  };

  it('count among the commitments of a scope, and in none of its activities when that may not be disclosed', () => {
    const figure = scopeFigure([1, 2], [aCommitment(1, null), hidden]);
    expect(figure).toMatchObject({
      commitments: 2,
      commitmentsReported: 1,
      takenUp: 1,
      reported: 0,
      progressPercent: null,
    });
    expect(figure.claimed.completed).toBe(1);
    expect(figure.byStatus).toMatchObject({ 'not-reported': 1, 'no-commitment': 1, completed: 0 });
  });

  it('are said apart, as they are in no list', () => {
    const inActivity: CommitmentFigure = { ...aCommitment(1, null), placement: 'activity' };
    const figure = scopeFigure([1, 2], [aCommitment(1, aStanding('completed')), hidden, inActivity]);
    expect(figure.notNamed).toEqual({ commitments: 2, reported: 1 });
    expect(activityFigure([aCommitment(1, null), inActivity]).notNamed).toEqual({ commitments: 1, reported: 0 });
  });
});
