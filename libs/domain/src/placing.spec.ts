import { placeCommitments, type JoiningRound, type PlacedCommitment } from './placing';
import type { Day, Disclosure } from './vocabulary';

const TODAY: Day = '2026-03-01';
const ROUNDS: readonly JoiningRound[] = [
  { opensOn: '2025-01-01', locksOn: '2025-04-30', isJoined: false },
  { opensOn: '2025-07-01', locksOn: '2025-10-31', isJoined: false },
  { opensOn: '2026-01-01', locksOn: '2026-04-30', isJoined: false },
];
const JOINED = ROUNDS.map((round) => ({ ...round, isJoined: true }));

/**
 * `b country-only TN 12 (goal 2)`: organization b with disclosure country-only, at work in Tunisia on activity 12, since
 * before any round.
 */
function commitment(line: string, given: Partial<PlacedCommitment> = {}): PlacedCommitment {
  const [organizationId = '', disclosure, country = '', activity = ''] = line.split(' ');
  return {
    commitmentId: line,
    organizationId,
    disclosure: disclosure as Disclosure,
    country,
    activityNumber: Number(activity),
    goalNumber: Math.ceil(Number(activity) / 10),
    startsOn: '2024-01-01',
    endsOn: null,
    withdrawnOn: null,
    activeFrom: '2024-01-01',
    leftOn: null,
    placement: 'none',
    enteredOn: null,
    ...given,
  };
}

const each = (lines: readonly string[], given: Partial<PlacedCommitment> = {}) =>
  lines.map((line) => commitment(line, given));

/** Placements without former ones, in the given order. */
function placed(commitments: readonly PlacedCommitment[], rounds = ROUNDS, today = TODAY): string[] {
  const places = placeCommitments(commitments, rounds, today);
  return commitments.map(({ commitmentId }) => {
    const { placement, enteredOn } = places.get(commitmentId)!;
    return enteredOn === null ? placement : `${placement} ${enteredOn}`;
  });
}

/** Placements a day later, after a change. */
function placedAgain(
  before: readonly PlacedCommitment[],
  changes: Readonly<Record<string, Partial<PlacedCommitment>>>,
  { rounds = JOINED, today = TODAY } = {},
): string[] {
  const places = placeCommitments(before, ROUNDS, TODAY);
  const later = before.map((one) => ({ ...one, ...places.get(one.commitmentId)!, ...changes[one.commitmentId] }));
  return placed(later, rounds, today);
}

const inTunisia = ['a country-only TN 1', 'b country-only TN 2', 'c country-only TN 3'];

describe('a commitment is counted', () => {
  it.each<[string, string[], string[]]>([
    ['under its name when its organization is named', ['a named TN 1'], ['named']],
    ['for a goal in its country, among three', inTunisia, Array<string>(3).fill('country-goal')],
    [
      'in its country, when three work on different goals there',
      ['a country-only TN 1', 'b country-only TN 11', 'c country-only TN 21'],
      Array<string>(3).fill('country'),
    ],
    [
      'for its activity, when three work on it in different countries',
      ['a country-only TN 1', 'b region-only MA 1', 'c counted-only JO 1'],
      Array<string>(3).fill('activity'),
    ],
    [
      'for its goal, when three work on different activities of it',
      ['a region-only TN 1', 'b region-only MA 2', 'c counted-only JO 3'],
      Array<string>(3).fill('goal'),
    ],
    [
      'in the Plan, when three work on different goals',
      ['a region-only TN 1', 'b region-only MA 11', 'c counted-only JO 21'],
      Array<string>(3).fill('plan'),
    ],
    ['nowhere, when there are only two', ['a region-only TN 1', 'b region-only TN 1'], ['none', 'none']],
    [
      'nowhere, when three commitments are of two organizations',
      ['a counted-only TN 1', 'b counted-only TN 1', 'a counted-only MA 1'],
      ['none', 'none', 'none'],
    ],
    [
      'by those who stand at the same step: whoever is placed closer hides nobody',
      [...inTunisia, 'd country-only TN 11', 'e country-only TN 21'],
      ['country-goal', 'country-goal', 'country-goal', 'none', 'none'],
    ],
    [
      'by others who are not named: the named hide nobody',
      ['a named TN 1', 'b named TN 1', 'c counted-only TN 1'],
      ['named', 'named', 'none'],
    ],
    [
      'never in its country, when its organization is shown by no country',
      ['a country-only TN 1', 'b country-only TN 2', 'c region-only TN 3'],
      ['goal', 'goal', 'goal'],
    ],
  ])('%s', (_case, lines, expected) => {
    expect(placed(each(lines)).map((place) => place.replace(/ .*/, ''))).toEqual(expected);
  });
});

describe('groups are joined', () => {
  it('when a round opens, by those who had started', () => {
    const late = each(inTunisia, { startsOn: '2025-02-01' });
    expect(placed(late)).toEqual(Array(3).fill('country-goal 2025-07-01'));
  });

  it('not before any round opened', () => {
    expect(placed(each(inTunisia), ROUNDS, '2024-12-31')).toEqual(Array(3).fill('none'));
  });

  it('by three together: one who comes later waits for two others, or joins where they are', () => {
    const fourth = commitment('d country-only TN 4', { startsOn: '2025-02-01' });
    expect(placed([...each(inTunisia), fourth])).toEqual([...Array<string>(3).fill('country-goal 2025-01-01'), 'none']);
    const more = each(['e country-only TN 5', 'f country-only TN 6'], { startsOn: '2025-08-01' });
    expect(placed([...each(inTunisia), fourth, ...more]).slice(3)).toEqual(Array(3).fill('country-goal 2026-01-01'));
  });

  it('once for each round: what came after it opened waits for the next, whatever day it says it started', () => {
    expect(placedAgain(each(inTunisia, { disclosure: 'named' }), {})).toEqual(Array(3).fill('named'));
    expect(placed(each(inTunisia), JOINED)).toEqual(Array(3).fill('none'));
  });

  it('not at a round that was written down later than the next one was joined', () => {
    const forgotten = JOINED.map((round, index) => ({ ...round, isJoined: index > 0 }));
    expect(placed(each(inTunisia), forgotten)).toEqual(Array(3).fill('none'));
  });

  it('only with three who are at work until the next round', () => {
    const [first, ...others] = inTunisia;
    const ending = [commitment(first!, { endsOn: '2025-06-29' }), ...each(others)];
    expect(placed(ending)).toEqual(Array(3).fill('none'));
    const leaving = [commitment(first!, { leftOn: '2025-06-30' }), ...each(others)];
    expect(placed(leaving)).toEqual(Array(3).fill('none'));
  });
});

describe('a group', () => {
  const inGoal = Array<string>(3).fill('goal 2025-01-01');

  it('moves whole to a coarser step when one of it may not be shown there any more', () => {
    expect(placedAgain(each(inTunisia), { 'a country-only TN 1': { disclosure: 'region-only' } })).toEqual(inGoal);
  });

  it('moves whole when fewer than three of it are at work', () => {
    const inCountry = Array<string>(3).fill('country 2025-01-01');
    const neighbours = each(['x country-only TN 11', 'y country-only TN 21', 'z country-only TN 31']);
    const change = { 'a country-only TN 1': { endsOn: '2026-01-31' } };
    expect(placedAgain([...each(inTunisia), ...neighbours], change)).toEqual([...inCountry, ...inCountry]);
  });

  it('takes another with it to the Plan when it is alone there', () => {
    const others = each(['x region-only TN 41', 'y region-only MA 41', 'z region-only JO 41']);
    const places = placedAgain([...each(inTunisia), ...others], {
      'a country-only TN 1': { endsOn: '2026-01-31' },
    });
    expect(places).toEqual(Array(6).fill('plan 2025-01-01'));
  });

  it('is counted nowhere when there is no other, until three join again', () => {
    const change = { 'a country-only TN 1': { endsOn: '2026-01-31' } };
    expect(placedAgain(each(inTunisia), change)).toEqual(Array(3).fill('none'));
  });

  it('does not move because somebody joined, paused or reported: a commitment never moves to a finer step', () => {
    const goal = each(['a country-only TN 1', 'b region-only TN 2', 'c region-only TN 3']);
    const opened = { disclosure: 'country-only' } as const;
    const changes = { 'b region-only TN 2': opened, 'c region-only TN 3': opened };
    expect(placedAgain(goal, changes)).toEqual(inGoal);
  });

  it('keeps what was withdrawn, unless three leave it together when a round opens', () => {
    const withdrawn = { withdrawnOn: '2026-02-01' };
    const six = each([...inTunisia, 'd country-only TN 4', 'e country-only TN 5', 'f country-only TN 6']);
    const next = [...JOINED, { opensOn: '2026-07-01', locksOn: '2026-10-31', isJoined: false }];
    const later = { rounds: next, today: '2026-07-01' };
    const stay = Array<string>(6).fill('country-goal 2025-01-01');
    expect(placedAgain(six, { 'a country-only TN 1': withdrawn }, later)).toEqual(stay);
    const three = Object.fromEntries(inTunisia.map((line) => [line, withdrawn]));
    expect(placedAgain(six, three)).toEqual(stay);
    expect(placedAgain(six, three, later)).toEqual([...Array<string>(3).fill('none'), ...stay.slice(3)]);
  });

  it('loses at once who is named from now on, and moves if too few are left', () => {
    const change = { 'a country-only TN 1': { disclosure: 'named' } } as const;
    expect(placedAgain(each(inTunisia), change)).toEqual(['named', 'none', 'none']);
  });

  it('is not joined again at once by who was named and is hidden now', () => {
    const four = [...each(inTunisia), commitment('d named TN 4')];
    const change = { 'd named TN 4': { disclosure: 'counted-only' } } as const;
    expect(placedAgain(four, change)).toEqual([...Array<string>(3).fill('country-goal 2025-01-01'), 'none']);
  });
});
