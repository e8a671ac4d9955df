import {
  countsInFigures,
  GROUP_STEPS,
  mayStandAt,
  PLACEMENTS,
  seenUntil,
  publicKnowledgeOf,
  type Place,
} from './placement';
import type { Day } from './vocabulary';

describe('what a placement lets the public know', () => {
  it.each([
    ['named', ['country', 'goal', 'activity']],
    ['country-goal', ['country', 'goal']],
    ['country', ['country']],
    ['activity', ['goal', 'activity']],
    ['goal', ['goal']],
    ['plan', []],
    ['none', []],
  ] as const)('%s tells %j', (placement, expected) => {
    const known = publicKnowledgeOf(placement);
    expect((['country', 'goal', 'activity'] as const).filter((what) => known[what])).toEqual(expected);
  });

  it('is never the country and the activity of somebody who is not named: few do the same in the same country', () => {
    const both = PLACEMENTS.filter(
      (placement) => publicKnowledgeOf(placement).country && publicKnowledgeOf(placement).activity,
    );
    expect(both).toEqual(['named']);
  });
});

describe('the steps at which an organization may be counted', () => {
  it.each([
    ['country-only', ['country-goal', 'country', 'activity', 'goal', 'plan']],
    ['region-only', ['activity', 'goal', 'plan']],
    ['counted-only', ['activity', 'goal', 'plan']],
  ] as const)('%s: %j', (disclosure, expected) => {
    expect(GROUP_STEPS.filter((step) => mayStandAt(disclosure, step))).toEqual(expected);
  });
});

describe("whether a commitment is in a day's figures", () => {
  const DAY: Day = '2025-07-01';
  const span = { startsOn: '2025-01-10', endsOn: null, withdrawnOn: null, activeFrom: '2024-01-01' } as const;
  it.each<[string, Partial<typeof span | Place>, boolean]>([
    ['named, started before', { placement: 'named' }, true],
    ['named, starts later', { placement: 'named', startsOn: '2025-07-02' as '2025-01-10' }, false],
    ['in a group joined that day', { placement: 'goal', enteredOn: '2025-07-01' }, true],
    ['in a group joined later, although it started before', { placement: 'goal', enteredOn: '2025-07-02' }, false],
    [
      'in a group joined before, whatever its own dates are',
      { placement: 'plan', enteredOn: '2025-01-01', startsOn: '2025-07-02' as '2025-01-10' },
      true,
    ],
    ['nowhere', { placement: 'none' }, false],
  ])('%s', (_case, given, expected) => {
    expect(countsInFigures({ ...span, enteredOn: null, placement: 'none', ...given }, DAY)).toBe(expected);
  });
});

describe('the day until which reports are seen in the figures of a day', () => {
  const OPENINGS: readonly Day[] = ['2025-07-01', '2025-01-01', '2026-01-01'];
  it.each([
    ['named', '2025-08-15', '2025-08-15'],
    ['goal', '2025-08-15', '2025-06-30'],
    ['goal', '2025-07-01', '2025-06-30'],
    ['goal', '2025-06-30', '2024-12-31'],
    ['plan', '2024-12-31', null],
  ] as const)('of one placed %s, of %s: %s', (placement, day, expected) => {
    expect(seenUntil(placement, day, OPENINGS)).toBe(expected);
  });
});
