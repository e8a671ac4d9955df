import type { ScopeQuery } from '@opev/contract';
import { aCountedCommitment } from '../../../test/a-counted-commitment';
import { FigureBook, groupedBy, isSameCommitment, type CountedCommitment } from './figure-book';

const ACTIVITIES = [
  { number: 12, goal: 2, themes: ['youth'] },
  { number: 13, goal: 2, themes: [] },
  { number: 20, goal: 3, themes: ['youth', 'media'] },
];
const ORGANIZATIONS = new Map([
  ['o1', { id: 'o1', slug: 'amal', type: 'ngo' as const }],
  ['o2', { id: 'o2', slug: 'union', type: 'trade-union' as const }],
]);
const named = (id: string, more: Partial<CountedCommitment> = {}) => aCountedCommitment({ commitmentId: id, ...more });

const COMMITMENTS = [
  named('here'),
  named('there', { activityNumber: 13, country: 'ES', organizationId: 'o2' }),
  named('other-goal', { activityNumber: 20, goalNumber: 3, country: 'ES' }),
  // Unnamed ones, reduced to what each step discloses.
  named('at-activity', { placement: 'activity', country: null }),
  named('at-goal', { placement: 'goal', activityNumber: null, country: null }),
  named('in-plan', { placement: 'plan', activityNumber: null, goalNumber: null, country: null }),
  named('in-country', { placement: 'country', activityNumber: null, goalNumber: null, country: 'TN' }),
];
const book = new FigureBook(ACTIVITIES, COMMITMENTS);
const idsIn = (commitments: readonly CountedCommitment[]) => commitments.map(({ commitmentId }) => commitmentId);
const within = (scope: ScopeQuery) => idsIn(book.within(scope, ORGANIZATIONS).commitments);

describe('a part of the Plan', () => {
  it.each<[ScopeQuery, readonly string[]]>([
    [{}, idsIn(COMMITMENTS)],
    [{ goal: 2 }, ['here', 'there', 'at-activity', 'at-goal']],
    [{ theme: 'youth' }, ['here', 'other-goal', 'at-activity']],
    [{ theme: 'media' }, ['other-goal']],
    [{ goal: 2, theme: 'youth' }, ['here', 'at-activity']],
    [{ country: 'TN' }, ['here', 'in-country']],
    [{ country: 'TN', goal: 2 }, ['here']],
    [{ country: 'TN', theme: 'youth' }, ['here']],
    // An unnamed organization is found by no type and no name, even its own.
    [{ organizationType: 'ngo' }, ['here', 'other-goal']],
    [{ organization: 'amal' }, ['here', 'other-goal']],
    [{ organization: 'amal', organizationType: 'trade-union' }, []],
    [{ organization: 'nobody' }, []],
    [{ goal: 9 }, []],
  ])('under %j has what every filter lets through, and nothing of what may not be told', (scope, ids) => {
    expect(within(scope)).toEqual(ids);
  });

  it('has the activities of its goal and theme, whatever else it is filtered by', () => {
    expect(book.within({ goal: 2, country: 'ES' }, ORGANIZATIONS).numbers).toEqual([12, 13]);
    expect(book.within({ theme: 'youth' }, ORGANIZATIONS).numbers).toEqual([12, 20]);
  });
});

describe('a book of figures', () => {
  it('counts each commitment in the total, and says how many are in no goal and in no country', () => {
    expect(book.total.commitments.of).toBe(7);
    expect([book.commitmentsNotInAGoal, book.commitmentsNotInACountry]).toEqual([2, 3]);
  });

  it('counts under a goal, a theme, an activity and a country only what may be found there', () => {
    expect(idsIn(book.ofGoal(2))).toEqual(['here', 'there', 'at-activity', 'at-goal']);
    expect(idsIn(book.ofTheme('youth'))).toEqual(['here', 'at-activity', 'other-goal']);
    expect(idsIn(book.onActivity(12))).toEqual(['here', 'at-activity']);
    expect(idsIn(book.inCountry('TN'))).toEqual(['here', 'in-country']);
    expect([...book.countries].sort()).toEqual(['ES', 'TN']);
    expect(book.goalInCountry(2, 'TN').commitments.of).toBe(1);
    expect(book.activityInCountry(12, 'TN').commitments.of).toBe(1);
  });

  it('counts of an organization only what is named', () => {
    expect(idsIn(book.of('o1'))).toEqual(['here', 'other-goal']);
    expect(book.organization('o1').commitments.of).toBe(2);
    expect(book.goalOfOrganization(2, 'o1').commitments.of).toBe(1);
  });

  it('takes over figures of the same commitments, and none when the Plan is another', () => {
    const same = new FigureBook(ACTIVITIES, [...COMMITMENTS], { before: book });
    expect(same.total).toBe(book.total);
    const moved = ACTIVITIES.map((activity) => (activity.number === 13 ? { ...activity, goal: 3 } : activity));
    expect(new FigureBook(moved, COMMITMENTS, { before: book }).total).not.toBe(book.total);
  });
});

describe('whether two commitments say the same', () => {
  const one = aCountedCommitment();

  it('is so of copies', () => {
    expect(isSameCommitment(one, { ...one, standing: { ...one.standing! } })).toBe(true);
    expect(isSameCommitment({ ...one, standing: null }, { ...one, standing: null })).toBe(true);
  });

  it.each<Partial<CountedCommitment>>([
    { placement: 'country' },
    { country: null },
    { endsOn: '2025-01-01' },
    { publicId: 'another' },
    { standing: null },
    { standing: { ...one.standing!, progressPercent: 41 } },
    { standing: { ...one.standing!, publicReportId: null } },
  ])('is not when they differ in %j', (difference) => {
    expect(isSameCommitment(one, { ...one, ...difference })).toBe(false);
    expect(isSameCommitment({ ...one, ...difference }, one)).toBe(false);
  });
});

it('rows that have something in common are one group, in their order', () => {
  expect([...groupedBy(['ab', 'c', 'de'], ({ length }) => length)]).toEqual([
    [2, ['ab', 'de']],
    [1, ['c']],
  ]);
});
