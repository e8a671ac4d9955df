import * as fc from 'fast-check';
import { addDays } from './days';
import { isGroupStep } from './placement';
import { placeCommitments, SMALLEST_ANONYMOUS_GROUP, type JoiningRound, type PlacedCommitment } from './placing';
import { DISCLOSURES, type Day, type Disclosure } from './vocabulary';

const FIRST_DAY: Day = '2025-01-01';
const DAYS_OF_A_ROUND = 60;
const ROUNDS = Array.from({ length: 6 }, (_, index) => {
  const opensOn = addDays(FIRST_DAY, index * DAYS_OF_A_ROUND);
  return { opensOn, locksOn: addDays(opensOn, 50) };
});

/** A random event on a day. */
type Event =
  | { readonly kind: 'shown'; readonly organization: number; readonly disclosure: Disclosure }
  | { readonly kind: 'left'; readonly organization: number }
  | { readonly kind: 'ended' | 'withdrawn'; readonly commitment: number };

const ORGANIZATIONS = 14;
const organization = fc.nat(ORGANIZATIONS - 1);
const commitment = fc.nat(39);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('shown' as const), organization, disclosure: fc.constantFrom(...DISCLOSURES) }),
  fc.record({ kind: fc.constant('left' as const), organization }),
  fc.record({ kind: fc.constantFrom('ended' as const, 'withdrawn' as const), commitment }),
);
const world = fc.record({
  commitments: fc.array(
    fc.record({
      organization,
      country: fc.constantFrom('TN', 'TN', 'MA', 'JO'),
      activity: fc.constantFrom(1, 2, 11, 21),
      startsAfter: fc.nat(300),
    }),
    { minLength: 12, maxLength: 40 },
  ),
  shown: fc.array(fc.constantFrom(...DISCLOSURES), { minLength: ORGANIZATIONS, maxLength: ORGANIZATIONS }),
  events: fc.array(fc.record({ after: fc.nat(340), event }), { maxLength: 12 }),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;
/** Placements of a day, by what the public sees of them. */
type Moment = ReadonlyMap<string, readonly PlacedCommitment[]>;

/** The groups of every day, computed from the former day and its events. */
function* daysOf({ commitments, shown, events }: World): Generator<{ day: Day; groups: Moment; named: Set<string> }> {
  let all = commitments.map(({ organization: of, country, activity, startsAfter }, index): PlacedCommitment => ({
    commitmentId: String(index),
    organizationId: String(of),
    disclosure: shown[of]!,
    country,
    activityNumber: activity,
    goalNumber: Math.ceil(activity / 10),
    startsOn: addDays(FIRST_DAY, startsAfter - 60),
    endsOn: null,
    withdrawnOn: null,
    activeFrom: '2024-01-01',
    leftOn: null,
    placement: 'none',
    enteredOn: null,
  }));
  let joined = 0;
  const eventful = new Set([...events.map(({ after }) => after), ...ROUNDS.map((_, index) => index * DAYS_OF_A_ROUND)]);
  for (const after of [...eventful].sort((one, other) => one - other)) {
    const day = addDays(FIRST_DAY, after);
    for (const { event: happened } of events.filter((one) => one.after === after))
      all = all.map((one, index) => changed(one, index, { happened, day }));
    const rounds = ROUNDS.map((round, index): JoiningRound => ({ ...round, isJoined: index < joined }));
    const places = placeCommitments(all, rounds, day);
    joined = ROUNDS.filter(({ opensOn }) => opensOn <= day).length;
    all = all.map((one) => ({ ...one, ...places.get(one.commitmentId)! }));
    const named = new Set(all.filter(({ placement }) => placement === 'named').map(({ commitmentId }) => commitmentId));
    yield { day, groups: groupsOf(all), named };
  }
}

function changed(one: PlacedCommitment, index: number, { happened, day }: { happened: Event; day: Day }) {
  switch (happened.kind) {
    case 'shown':
      return one.organizationId === String(happened.organization) ? { ...one, disclosure: happened.disclosure } : one;
    case 'left':
      return one.organizationId === String(happened.organization) ? { ...one, leftOn: day } : one;
    case 'ended':
      return index === happened.commitment ? { ...one, endsOn: day } : one;
    default:
      return index === happened.commitment ? { ...one, withdrawnOn: day } : one;
  }
}

function groupsOf(all: readonly PlacedCommitment[]): Moment {
  const groups = new Map<string, PlacedCommitment[]>();
  for (const one of all) {
    const { placement, country, goalNumber, activityNumber } = one;
    if (!isGroupStep(placement)) continue;
    const key = {
      'country-goal': [country, goalNumber],
      country: [country],
      activity: [activityNumber],
      goal: [goalNumber],
      plan: [],
    };
    const name = `${placement} ${key[placement].join(' ')}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
}

function organizationsIn(commitments: readonly PlacedCommitment[]): number {
  return new Set(commitments.map(({ organizationId }) => organizationId)).size;
}

describe('on every day of any history', () => {
  it('at least three organizations at work stand in every group', () => {
    fc.assert(
      fc.property(world, (given) => {
        for (const { day, groups } of daysOf(given)) {
          for (const [name, group] of groups) {
            const atWork = group.filter(
              ({ endsOn, withdrawnOn, leftOn }) =>
                (endsOn ?? day) >= day && [withdrawnOn, leftOn].every((until) => until === null || until > day),
            );
            expect([name, organizationsIn(atWork) >= SMALLEST_ANONYMOUS_GROUP]).toEqual([name, true]);
          }
        }
      }),
    );
  });

  it('nobody is counted in a country who chose not to be', () => {
    fc.assert(
      fc.property(world, (given) => {
        for (const { groups } of daysOf(given)) {
          const inCountries = [...groups].filter(([name]) => name.startsWith('country')).flatMap(([, group]) => group);
          expect(inCountries.every(({ disclosure }) => disclosure === 'country-only')).toBe(true);
        }
      }),
    );
  });

  it('what joins or leaves a group since the day before is of three organizations at least, but for who is named now', () => {
    fc.assert(
      fc.property(world, (given) => {
        let before: Moment = new Map();
        for (const { groups, named } of daysOf(given)) {
          // When a member becomes named, the rest of its group may move.
          const mayMove = [...before.values()].flat().some(({ commitmentId }) => named.has(commitmentId));
          for (const name of mayMove ? [] : new Set([...before.keys(), ...groups.keys()])) {
            const [then, now] = [before.get(name) ?? [], groups.get(name) ?? []];
            const idsOf = (group: readonly PlacedCommitment[]) =>
              new Set(group.map(({ commitmentId }) => commitmentId));
            const came = now.filter(({ commitmentId }) => !idsOf(then).has(commitmentId));
            const went = then.filter(({ commitmentId }) => !idsOf(now).has(commitmentId));
            for (const [what, moved] of [
              ['came', came],
              ['went', went],
            ] as const)
              expect([name, what, isOneOrTwo(organizationsIn(moved))]).toEqual([name, what, false]);
          }
          before = groups;
        }
      }),
    );
  });

  it('the order in which commitments are read changes nothing', () => {
    fc.assert(
      fc.property(world, (given) => {
        const placesOf = (moment: Moment) => [...moment].map(([name, group]) => [name, group.length]).sort();
        const [some] = [...daysOf({ ...given, events: [] })].slice(-1);
        const reversed = { ...given, commitments: [...given.commitments].reverse(), events: [] };
        const [others] = [...daysOf(reversed)].slice(-1);
        expect(placesOf(others!.groups)).toEqual(placesOf(some!.groups));
      }),
    );
  });
});

const isOneOrTwo = (count: number) => count === 1 || count === 2;
