import type { OrganizationRoundCounts, RoundByOrganization } from './figure-data';
import { roundTotalsOf, headCountsOf, openedOf, withRecounted } from './round-totals';

function aRound(
  id: string,
  parts: Readonly<Record<string, OrganizationRoundCounts>>,
  more: Partial<RoundByOrganization> = {},
): RoundByOrganization {
  return {
    id,
    code: id,
    label: { en: id },
    opensOn: '2025-01-01',
    dueOn: '2025-06-30',
    locksOn: '2025-07-31',
    hasOpened: true,
    isOpen: false,
    parts: new Map(Object.entries(parts)),
    ...more,
  };
}

const KNOWN = new Map([
  ['a', aRound('a', { o1: [1, 1, 1, 1, 0], o2: [2, 2, 2, 2, 0] })],
  ['b', aRound('b', { o1: [3, 3, 3, 3, 0] })],
]);
const partsIn = (rounds: ReadonlyMap<string, RoundByOrganization>) =>
  [...rounds].map(([id, { parts }]) => [
    id,
    Object.fromEntries([...parts].map(([key, [published]]) => [key, published])),
  ]);

describe('rounds in which some parts were counted anew', () => {
  it('have those of an organization in every round, and all others as they were', () => {
    const anew = [aRound('a', { o1: [9, 0, 0, 0, 0] }), aRound('b', {})];
    expect(partsIn(withRecounted(KNOWN, anew, { rounds: 'all', organizations: ['o1'] }))).toEqual([
      ['a', { o2: 2, o1: 9 }],
      ['b', {}],
    ]);
  });

  it('have a whole round, and the others as they were', () => {
    const anew = [aRound('b', { o3: [7, 0, 0, 0, 0] })];
    expect(partsIn(withRecounted(KNOWN, anew, { rounds: ['b'], organizations: 'all' }))).toEqual([
      ['a', { o1: 1, o2: 2 }],
      ['b', { o3: 7 }],
    ]);
  });

  it('have nothing of a round that is gone, nor of before when everything was counted', () => {
    expect(partsIn(withRecounted(KNOWN, [], { rounds: ['b'], organizations: 'all' }))).toEqual([
      ['a', { o1: 1, o2: 2 }],
    ]);
    expect(partsIn(withRecounted(KNOWN, [aRound('c', {})], { rounds: 'all', organizations: 'all' }))).toEqual([
      ['c', {}],
    ]);
  });

  it('leave out a round that is not cached: a part of it would pass for the whole', () => {
    const anew = [aRound('new', { o1: [5, 0, 0, 0, 0] })];
    expect(partsIn(withRecounted(KNOWN, anew, { rounds: 'all', organizations: ['o1'] }))).toEqual(partsIn(KNOWN));
  });

  it('leave alone what was known', () => {
    withRecounted(KNOWN, [aRound('a', {})], { rounds: 'all', organizations: ['o1'] });
    expect(partsIn(KNOWN)).toEqual([
      ['a', { o1: 1, o2: 2 }],
      ['b', { o1: 3 }],
    ]);
  });
});

describe('rounds as they are counted', () => {
  it('are the sums of their parts, newest first', () => {
    const older = aRound('older', { o1: [4, 5, 3, 2, 1], o2: [1, 2, 1, 0, 1] });
    const open = aRound('open', { o1: [2, 9, 2, 9, 0] }, { opensOn: '2026-01-01', isOpen: true });
    const [first, second] = roundTotalsOf([older, open]);
    expect(first).toMatchObject({ id: 'open', published: 2, row: { figure: { isOpen: true, received: 2 } } });
    expect(first?.row?.figure.inEffect).toBeNull();
    expect(second).toMatchObject({ id: 'older', published: 5, publishedNotNamed: 2 });
    expect(second?.row?.figure).toMatchObject({ isOpen: false, inEffect: 7, received: 4, onTime: 2 });
  });

  it('have no figure before they open, and their reports are counted all the same', () => {
    const counted = roundTotalsOf([aRound('a', { o1: [3, 0, 0, 0, 1] }, { hasOpened: false })]);
    expect(openedOf(counted)).toEqual([]);
    expect(headCountsOf(counted)).toEqual({ reportsPublished: 3, reportsNotNamed: 1, rounds: [] });
  });
});
