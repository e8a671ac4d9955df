import * as fc from 'fast-check';
import type { CommitmentSpan } from './commitment';
import { addDays } from './days';
import { lifecycleOn, type OrganizationHistory } from './organization-life';
import { isExpectedIn, isInEffectDuring, type Round } from './rounds';

const round: Round = { opensOn: '2025-07-01', dueOn: '2025-07-31', locksOn: '2025-09-30' };
const running: CommitmentSpan = { startsOn: '2025-01-01', endsOn: null, withdrawnOn: null };
const active: OrganizationHistory = { activeFrom: '2024-01-01', leftOn: null, pauses: [] };
type Case = readonly [
  what: string,
  given: { readonly commitment?: Partial<CommitmentSpan>; readonly organization?: Partial<OrganizationHistory> },
  is: boolean,
];

const looked = ([, { commitment, organization }]: Case) => ({
  round,
  commitment: { ...running, ...commitment },
  organization: { ...active, ...organization },
});

// The window is 92 days, July 1 to September 30: 46 are half of it, and not the greater part.
const IN_EFFECT: readonly Case[] = [
  ['a running commitment', {}, true],
  ['started when 47 days were left', { commitment: { startsOn: '2025-08-15' } }, true],
  ['started when exactly half was left', { commitment: { startsOn: '2025-08-16' } }, false],
  ['ended after 47 days, the last of them included', { commitment: { endsOn: '2025-08-16' } }, true],
  ['ended after exactly half', { commitment: { endsOn: '2025-08-15' } }, false],
  ['ended before the round opened', { commitment: { endsOn: '2025-06-30' } }, false],
  ['ended on its lock date', { commitment: { endsOn: '2025-09-30' } }, true],
  ['withdrawn on day 48: it was there for 47', { commitment: { withdrawnOn: '2025-08-17' } }, true],
  ['withdrawn on day 47: it was there for half', { commitment: { withdrawnOn: '2025-08-16' } }, false],
  ['withdrawn after the round', { commitment: { withdrawnOn: '2025-10-01' } }, true],
  [
    'withdrawn before it ended: the earlier of the two',
    { commitment: { withdrawnOn: '2025-07-10', endsOn: '2025-09-30' } },
    false,
  ],
  [
    'started in the middle and ended in the middle',
    { commitment: { startsOn: '2025-07-20', endsOn: '2025-08-20' } },
    false,
  ],
  ['organization that only applied', { organization: { activeFrom: null } }, false],
  ['organization admitted when 47 days were left', { organization: { activeFrom: '2025-08-15' } }, true],
  ['organization admitted when half was left', { organization: { activeFrom: '2025-08-16' } }, false],
  ['organization that left on day 48', { organization: { leftOn: '2025-08-17' } }, true],
  ['organization that left in the middle', { organization: { leftOn: '2025-08-16' } }, false],
  ['organization that left before', { organization: { leftOn: '2025-03-01' } }, false],
  [
    'admitted, then started, each early enough, but not together',
    { commitment: { endsOn: '2025-08-20' }, organization: { activeFrom: '2025-08-01' } },
    false,
  ],
];

const PAUSES: readonly Case[] = [
  ['on pause all along', { organization: { pauses: [{ from: '2025-05-01', until: null }] } }, false],
  ['on pause for exactly half', { organization: { pauses: [{ from: '2025-08-16', until: null }] } }, false],
  ['on pause for one day less than half', { organization: { pauses: [{ from: '2025-08-17', until: null }] } }, true],
  [
    'on pause on the due day only: no single day decides',
    { organization: { pauses: [{ from: '2025-07-31', until: '2025-08-01' }] } },
    true,
  ],
  [
    'on pause before and after, never during',
    {
      organization: {
        pauses: [
          { from: '2025-01-01', until: '2025-07-01' },
          { from: '2025-10-01', until: null },
        ],
      },
    },
    true,
  ],
  [
    'several pauses that are half together',
    {
      organization: {
        pauses: [
          { from: '2025-09-01', until: '2025-09-17' },
          { from: '2025-07-01', until: '2025-07-31' },
        ],
      },
    },
    false,
  ],
  [
    'pauses that overlap: a day counts once',
    {
      organization: {
        pauses: [
          { from: '2025-07-01', until: '2025-07-31' },
          { from: '2025-07-10', until: '2025-08-05' },
        ],
      },
    },
    true,
  ],
  ['a pause of no day at all', { organization: { pauses: [{ from: '2025-07-10', until: '2025-07-10' }] } }, true],
  [
    'there for 60 days, of which 20 on pause',
    { organization: { leftOn: '2025-08-30', pauses: [{ from: '2025-07-01', until: '2025-07-21' }] } },
    false,
  ],
  [
    'on pause while it had left already',
    { organization: { leftOn: '2025-08-30', pauses: [{ from: '2025-09-01', until: null }] } },
    true,
  ],
];

describe('what was in effect for the greater part of a round', () => {
  it.each(IN_EFFECT)('%s', (...given) => {
    const { commitment, organization } = looked(given);
    expect(isInEffectDuring(round, commitment, organization)).toBe(given[2]);
  });

  it.each(PAUSES)('%s: whoever paused is in effect all the same', (...given) => {
    const { commitment, organization } = looked(given);
    expect(isInEffectDuring(round, commitment, organization)).toBe(true);
  });

  it('is all or nothing in a round of one day', () => {
    const day: Round = { opensOn: '2025-07-01', dueOn: '2025-07-01', locksOn: '2025-07-01' };
    const isThere = (commitment: Partial<CommitmentSpan>) =>
      isInEffectDuring(day, { ...running, ...commitment }, active);
    expect([isThere({ startsOn: '2025-07-01' }), isThere({ startsOn: '2025-07-02' })]).toEqual([true, false]);
    expect([isThere({ endsOn: '2025-07-01' }), isThere({ withdrawnOn: '2025-07-01' })]).toEqual([true, false]);
  });
});

describe('which reports a round expected, once it is locked', () => {
  const isSettled = (given: Case, today = '2025-10-01') => isExpectedIn({ ...looked(given), today });

  it.each([...IN_EFFECT, ...PAUSES])('%s', (...given) => {
    expect(isSettled(given)).toBe(given[2]);
  });

  it('does not depend on the day on which it is asked', () => {
    for (const given of [...IN_EFFECT, ...PAUSES]) expect(isSettled(given, '2031-01-01')).toBe(given[2]);
  });

  it('never expects what was not in effect', () => {
    const day = fc.integer({ min: -60, max: 150 }).map((days) => addDays(round.opensOn, days));
    const maybe = fc.option(day, { nil: null });
    const history = fc.record({
      activeFrom: maybe,
      leftOn: maybe,
      pauses: fc.array(fc.record({ from: day, until: maybe }), { maxLength: 3 }),
    });
    const span = fc.record({ startsOn: day, endsOn: maybe, withdrawnOn: maybe });
    fc.assert(
      fc.property(span, history, (commitment, organization) => {
        const isExpected = isExpectedIn({ round, commitment, organization, today: '2025-10-01' });
        expect(isExpected && !isInEffectDuring(round, commitment, organization)).toBe(false);
        // Counted day by day, it is the same.
        const days = Array.from({ length: 92 }, (_, index) => addDays(round.opensOn, index));
        const isIn = (on: string) =>
          on >= commitment.startsOn &&
          (commitment.endsOn === null || on <= commitment.endsOn) &&
          (commitment.withdrawnOn === null || on < commitment.withdrawnOn) &&
          ['active', 'paused'].includes(lifecycleOn(organization, on));
        const isActive = (on: string) => lifecycleOn(organization, on) === 'active';
        expect(isInEffectDuring(round, commitment, organization)).toBe(days.filter(isIn).length > 46);
        expect(isExpected).toBe(days.filter(isIn).length > 46 && days.filter(isActive).length > 46);
      }),
    );
  });
});

describe('which reports a round expects today, while it is open', () => {
  it.each<readonly [...Case, today: string]>([
    ['a running commitment of an active organization', {}, true, '2025-07-10'],
    ['before the round opens nothing is expected', {}, false, '2025-06-30'],
    ['not started yet', { commitment: { startsOn: '2025-07-20' } }, false, '2025-07-10'],
    ['started on the due day', { commitment: { startsOn: '2025-07-31' } }, true, '2025-08-10'],
    [
      'started after the due day: it could only be late',
      { commitment: { startsOn: '2025-08-01' } },
      false,
      '2025-08-10',
    ],
    ['ended the day before the round opened', { commitment: { endsOn: '2025-06-30' } }, false, '2025-07-10'],
    ['ended on the day the round opened', { commitment: { endsOn: '2025-07-01' } }, true, '2025-07-10'],
    ['withdrawn today', { commitment: { withdrawnOn: '2025-08-10' } }, false, '2025-08-10'],
    ['to be withdrawn tomorrow', { commitment: { withdrawnOn: '2025-08-11' } }, true, '2025-08-10'],
    ['organization admitted on the due day', { organization: { activeFrom: '2025-07-31' } }, true, '2025-08-10'],
    ['organization admitted after the due day', { organization: { activeFrom: '2025-08-01' } }, false, '2025-08-10'],
    ['organization that only applied', { organization: { activeFrom: null } }, false, '2025-07-10'],
    ['organization that left today', { organization: { leftOn: '2025-08-10' } }, false, '2025-08-10'],
    ['paused today', { organization: { pauses: [{ from: '2025-08-10', until: null }] } }, false, '2025-08-10'],
    ['back today', { organization: { pauses: [{ from: '2025-02-01', until: '2025-08-10' }] } }, true, '2025-08-10'],
    [
      'a pause foreseen for later counts only once it began',
      { organization: { pauses: [{ from: '2025-07-20', until: null }] } },
      true,
      '2025-07-10',
    ],
    [
      'on the lock date it is still the expectation of the day',
      { organization: { pauses: [{ from: '2025-09-30', until: null }] } },
      false,
      '2025-09-30',
    ],
  ])('%s', (...[what, given, expected, today]) => {
    expect(isExpectedIn({ ...looked([what, given, expected]), today })).toBe(expected);
  });
});
