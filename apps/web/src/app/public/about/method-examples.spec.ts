import type { ActivitySummaryView, CoverageView, ReportSummaryView, RoundFigureView } from '@opev/contract';
import type { ActivityStatus, ClaimedStatus } from '@opev/domain';
import { aScopeFigure, aSummary } from '../../../testing/figures';
import {
  activityProgressExample,
  goalProgressExample,
  heldBackExample,
  scopeExample,
  statusExample,
} from './activity-examples';
import { countriesExample, earlierDay, notNamedExample, roundExample, standingExample } from './plan-examples';

const NONE = { reported: 0, of: 0 };
const NOTHING = { 'not-started': 0, 'in-progress': 0, 'on-hold': 0, completed: 0, discontinued: 0 };

interface Told {
  status?: ActivityStatus;
  of?: number;
  claimed?: Partial<Record<ClaimedStatus, number>>;
  percent?: number | null;
  goal?: number;
  notNamed?: CoverageView;
}

function anActivity(
  number: number,
  { status = 'in-progress', of = 3, claimed = {}, percent = null, goal = 1, notNamed = NONE }: Told = {},
) {
  const claims = { ...NOTHING, ...claimed };
  const reported = Object.values(claims).reduce((sum, count) => sum + count, 0);
  return {
    number,
    goal,
    figure: { status, progressPercent: percent, commitments: { reported, of }, notNamed, claimed: claims },
  } as unknown as ActivitySummaryView;
}

describe('the example of a status', () => {
  it('is an activity that has it and is easily followed', () => {
    const activities = [
      anActivity(1, { status: 'completed', of: 1 }),
      anActivity(2, { status: 'completed', of: 40 }),
      anActivity(3, { status: 'completed', of: 3 }),
      anActivity(4, { status: 'on-hold', of: 2 }),
    ];
    expect(statusExample(activities, 'completed')?.number).toBe(3);
  });

  it('is said not to be there when no activity has it', () => {
    expect(statusExample([anActivity(1)], 'on-hold')).toBeNull();
  });

  it('is the one with the fewest commitments where all have many', () => {
    const activities = [anActivity(1, { of: 50 }), anActivity(2, { of: 12 })];
    expect(statusExample(activities, 'in-progress')?.number).toBe(2);
  });

  it('shows what holds an activity back: all reported is completed, but a report is missing', () => {
    const activities = [
      anActivity(1, { of: 2, claimed: { completed: 2 } }),
      anActivity(2, { of: 3, claimed: { completed: 1, 'in-progress': 1 } }),
      anActivity(3, { of: 3, claimed: { completed: 2 } }),
    ];
    expect(heldBackExample(activities)?.number).toBe(3);
  });

  it('shows an activity that stands otherwise in a country, and prefers one with a report there', () => {
    const plan = [anActivity(1), anActivity(2), anActivity(3)];
    const there = [
      anActivity(1),
      anActivity(2, { status: 'not-reported' }),
      anActivity(3, { status: 'completed', claimed: { completed: 1 } }),
    ];
    expect(scopeExample(plan, there)?.inPlan.number).toBe(3);
    expect(scopeExample(plan, [anActivity(1), anActivity(2, { status: 'no-commitment', of: 0 })])).toBeNull();
  });
});

describe('the example of progress', () => {
  it('is an activity with several reports, of which some are missing and which tell something', () => {
    const activities = [
      anActivity(1, { of: 2, claimed: { completed: 2 }, percent: 100 }),
      anActivity(2, { of: 4, claimed: { 'not-started': 2 }, percent: 0 }),
      anActivity(3, { of: 4, claimed: { 'in-progress': 2 }, percent: 40 }),
    ];
    expect(activityProgressExample(activities)?.number).toBe(3);
    expect(activityProgressExample(activities.slice(0, 2))?.number).toBe(1);
    expect(activityProgressExample([anActivity(1, { claimed: { completed: 1 } })])).toBeNull();
  });

  it('is none whose commitments are not all listed', () => {
    const notNamed = { reported: 1, of: 3 };
    expect(activityProgressExample([anActivity(1, { of: 5, claimed: { completed: 2 }, notNamed })])).toBeNull();
  });

  it('is a goal whose mean adds up before the reader’s eyes', () => {
    const goals = [1, 2, 3].map((number) => ({ number, title: '', figure: aScopeFigure() }));
    const activities = [
      anActivity(1, { goal: 1, percent: 33.3 }),
      anActivity(2, { goal: 1, percent: 50 }),
      anActivity(3, { goal: 2, percent: 20 }),
      anActivity(4, { goal: 2, percent: 40 }),
      anActivity(5, { goal: 2 }),
      anActivity(6, { goal: 3, percent: 70 }),
    ];
    const example = goalProgressExample(goals, activities);
    expect([example?.goal.number, example?.activities.map(({ number }) => number)]).toEqual([2, [3, 4]]);
    expect(goalProgressExample(goals, activities.slice(5))).toBeNull();
  });
});

describe('the example of a standing', () => {
  const aReport = (id: string, part: Partial<ReportSummaryView>) =>
    ({
      id,
      activity: 1,
      country: 'TN',
      organization: named('a'),
      round: { code: id },
      isCurrent: false,
      ...part,
    }) as unknown as ReportSummaryView;
  const named = (slug: string) => ({ slug, name: slug });

  it('is two rounds of one commitment', () => {
    const reports = [
      aReport('1', { organization: named('b') }),
      aReport('2', { isCurrent: true }),
      aReport('3', { isCurrent: true, country: 'MA' }),
      aReport('4', {}),
    ];
    const example = standingExample(reports);
    expect([example?.standing.id, example?.earlier.id]).toEqual(['2', '4']);
  });

  it('is not there where no commitment has two', () => {
    const reports = [aReport('1', { organization: named('b') }), aReport('2', { isCurrent: true })];
    expect(standingExample(reports)).toBeNull();
  });
});

describe('the examples of protection', () => {
  it.each([
    [3, 10, { notNamed: 3, of: 10 }],
    [0, 10, null],
  ])('with %i of %i signatories not named: %j', (notNamed, active, expected) => {
    expect(notNamedExample(aSummary({ signatories: { active, notNamed } }))).toEqual(expected);
  });

  const inCountries = (commitmentsNotInACountry: number) =>
    countriesExample(
      aSummary({
        total: aScopeFigure({ takenUp: 5, commitments: { reported: 4, of: 9 } }),
        countries: [
          { iso2: 'TN', name: 'Tunisia', region: 'maghreb', organizations: 2, figure: figureOf(3, 4) },
          {
            iso2: 'MA',
            name: 'Morocco',
            region: 'maghreb',
            organizations: 2,
            figure: figureOf(4, 9 - 4 - commitmentsNotInACountry),
          },
        ],
        commitmentsNotInACountry,
      }),
    );
  const figureOf = (takenUp: number, of: number) => aScopeFigure({ takenUp, commitments: { reported: 0, of } });

  it('tell how much is in no country', () => {
    expect(inCountries(3)).toEqual({
      commitments: { inCountries: 6, inPlan: 9, inNoCountry: 3 },
      takenUpInCountries: 7,
      takenUpInPlan: 5,
    });
  });

  it('are not there while nobody took anything up', () => {
    expect(countriesExample(aSummary())).toBeNull();
  });
});

describe('the example of a round', () => {
  const aRound = (code: string, dueOn: string, inEffect: number | null) =>
    ({ code, dueOn, inEffect, isOpen: inEffect === null }) as RoundFigureView;
  const rounds = [aRound('c', '2026-12-31', null), aRound('b', '2026-06-30', 3), aRound('a', '2025-12-31', 2)];

  it('is the newest that is over, or the open one while there is none', () => {
    expect(roundExample(rounds)?.code).toBe('b');
    expect(roundExample(rounds.slice(0, 1))?.code).toBe('c');
    expect(roundExample([aRound('x', '2026-06-30', 0)])).toBeNull();
  });

  it('gives a past day to compare with, or none', () => {
    expect(earlierDay(rounds, '2026-11-20')).toBe('2025-12-31');
    expect(earlierDay(rounds.slice(0, 1), '2026-11-20')).toBeNull();
  });
});
