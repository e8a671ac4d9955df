import { isInFigures, type CommitmentSpan } from './commitment';
import { addDays, laterOf } from './days';
import type { OrganizationHistory } from './organization-life';
import { GROUP_STEPS, isGroupStep, mayStandAt, type GroupStep, type Place } from './placement';
import type { Round } from './rounds';
import type { Day, Disclosure } from './vocabulary';

/** An organization that is not named hides among at least so many that are at work. */
export const SMALLEST_ANONYMOUS_GROUP = 3;

/** A commitment to be placed, where it was placed before, and what is known of it. */
export interface PlacedCommitment extends CommitmentSpan, Place, Pick<OrganizationHistory, 'activeFrom' | 'leftOn'> {
  readonly commitmentId: string;
  readonly organizationId: string;
  readonly disclosure: Disclosure;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly goalNumber: number;
  readonly activityNumber: number;
}

/** A round at whose opening groups are joined and left, once. */
export interface JoiningRound extends Pick<Round, 'opensOn' | 'locksOn'> {
  readonly isJoined: boolean;
}

/**
 * Places every commitment where it gives no organization away: it is counted at one step only, in a group of at least three
 * organizations at work that joined it together, and in the figures that contain the whole group; so whatever is left by
 * subtracting figures, of one moment or of two, is made of whole groups. Groups are joined and left when a round opens. At
 * any time a whole group moves to a coarser step: when fewer than three of it are at work, or one of it is shown less openly.
 * A commitment never moves to a finer one. `rounds`: all of the Plan, in the order in which they open.
 */
export function placeCommitments(
  commitments: readonly PlacedCommitment[],
  rounds: readonly JoiningRound[],
  today: Day,
): ReadonlyMap<string, Place> {
  const groups = new Groups(commitments.filter(({ disclosure }) => disclosure !== 'named'));
  const opened = rounds.filter(({ opensOn }) => opensOn <= today);
  // One that was added behind the newest joined round is too late to be joined at: its day was shown without.
  const newest = opened.findLastIndex(({ isJoined }) => isJoined);
  for (const [index, round] of opened.entries()) {
    if (index <= newest) continue;
    groups.leave(round.opensOn);
    groups.join(round.opensOn, lastDayBefore(rounds[index + 1], round));
    groups.moveUp(lastDayBefore(rounds[index + 1], round));
  }
  const current = opened.at(-1);
  const until = current ? lastDayBefore(rounds[opened.length], current) : today;
  groups.moveUp(laterOf(until, today));
  return new Map(commitments.map((commitment) => [commitment.commitmentId, groups.placeOf(commitment, today)]));
}

function lastDayBefore(next: JoiningRound | undefined, round: JoiningRound): Day {
  return next ? addDays(next.opensOn, -1) : round.locksOn;
}

const NOWHERE: Place = { placement: 'none', enteredOn: null };

type Cell = readonly PlacedCommitment[];

/** Which commitments stand together at which step. */
class Groups {
  private readonly places: Map<string, Place>;

  /** Of commitments whose organizations are not named. */
  constructor(private readonly commitments: readonly PlacedCommitment[]) {
    this.places = new Map(
      commitments.map(({ commitmentId, placement, enteredOn }) => [
        commitmentId,
        isGroupStep(placement) ? { placement, enteredOn } : NOWHERE,
      ]),
    );
  }

  placeOf({ commitmentId, disclosure, activeFrom }: PlacedCommitment, today: Day): Place {
    if (disclosure !== 'named') return this.places.get(commitmentId) ?? NOWHERE;
    const isAdmitted = activeFrom !== null && activeFrom <= today;
    return { placement: isAdmitted ? 'named' : 'none', enteredOn: null };
  }

  /** Those that were withdrawn leave their group if at least three organizations do, so that it does not tell what one said. */
  leave(day: Day): void {
    const withdrawn = this.commitments.filter(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn <= day);
    for (const step of GROUP_STEPS) {
      for (const cell of this.cellsAt(step, withdrawn)) if (isEnough(cell)) this.put(cell, NOWHERE);
    }
  }

  /** Those that stand nowhere yet join at the finest step at which at least three organizations at work join together. */
  join(day: Day, until: Day): void {
    let waiting = this.commitments.filter(
      (commitment) => this.stepOf(commitment) === null && isInFigures(commitment, commitment, day),
    );
    for (const step of GROUP_STEPS) {
      const able = waiting.filter(({ disclosure }) => mayStandAt(disclosure, step));
      for (const cell of byCell(step, able)) {
        if (isEnoughAtWork(cell, until)) this.put(cell, { placement: step, enteredOn: day });
      }
      waiting = waiting.filter((commitment) => this.stepOf(commitment) === null);
    }
  }

  /** Groups with too few at work, and those that one of them may not stand in any more, go whole to a coarser step. */
  moveUp(until: Day): void {
    for (const step of ['country-goal', 'activity', 'country', 'goal'] as const) {
      for (const cell of this.cellsAt(step)) {
        const mayStay = cell.every(({ disclosure }) => mayStandAt(disclosure, step));
        if (!mayStay || !isEnoughAtWork(cell, until)) this.moveTo(coarser(step, cell), cell);
      }
    }
    this.fillUpThePlan(until);
  }

  /** Where there is no coarser step, other groups come; if there are none left, nobody is counted until enough join again. */
  private fillUpThePlan(until: Day): void {
    for (;;) {
      const [plan] = this.cellsAt('plan');
      if (!plan || isEnoughAtWork(plan, until)) return;
      const smallest = GROUP_STEPS.filter((step) => step !== 'plan')
        .flatMap((step) => this.cellsAt(step))
        .sort((one, other) => one.length - other.length)
        .at(0);
      if (smallest) this.moveTo('plan', smallest);
      else this.put(plan, NOWHERE);
    }
  }

  private cellsAt(step: GroupStep, among: Cell = this.commitments): readonly Cell[] {
    return byCell(
      step,
      among.filter((commitment) => this.stepOf(commitment) === step),
    );
  }

  private stepOf({ commitmentId }: PlacedCommitment): GroupStep | null {
    const placement = this.places.get(commitmentId)?.placement ?? 'none';
    return isGroupStep(placement) ? placement : null;
  }

  private moveTo(step: GroupStep, cell: Cell): void {
    for (const { commitmentId } of cell) {
      const { enteredOn } = this.places.get(commitmentId) ?? NOWHERE;
      this.places.set(commitmentId, { placement: step, enteredOn });
    }
  }

  private put(cell: Cell, place: Place): void {
    for (const { commitmentId } of cell) this.places.set(commitmentId, place);
  }
}

const CELL: Readonly<Record<GroupStep, (commitment: PlacedCommitment) => string>> = {
  'country-goal': ({ country, goalNumber }) => `${country} ${String(goalNumber)}`,
  country: ({ country }) => country,
  activity: ({ activityNumber }) => String(activityNumber),
  goal: ({ goalNumber }) => String(goalNumber),
  plan: () => '',
};

/** In an order that does not depend on how they were read: which group makes room for another must not either. */
function byCell(step: GroupStep, commitments: Cell): readonly Cell[] {
  const cells = new Map<string, PlacedCommitment[]>();
  for (const commitment of commitments) {
    const name = CELL[step](commitment);
    const cell = cells.get(name);
    if (cell) cell.push(commitment);
    else cells.set(name, [commitment]);
  }
  return [...cells].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, cell]) => cell);
}

/** The next step that contains all of a group, and that all of it may stand at. */
function coarser(step: Exclude<GroupStep, 'plan'>, cell: Cell): GroupStep {
  switch (step) {
    case 'country-goal':
      return cell.every(({ disclosure }) => mayStandAt(disclosure, 'country')) ? 'country' : 'goal';
    case 'activity':
      return 'goal';
    case 'country':
    case 'goal':
      return 'plan';
    default:
      return step satisfies never;
  }
}

function isEnough(commitments: Cell): boolean {
  return new Set(commitments.map(({ organizationId }) => organizationId)).size >= SMALLEST_ANONYMOUS_GROUP;
}

/** Whether at least three organizations are at work in a group until the end of a day. */
function isEnoughAtWork(cell: Cell, until: Day): boolean {
  return isEnough(cell.filter((commitment) => isAtWorkUntil(commitment, until)));
}

function isAtWorkUntil({ endsOn, withdrawnOn, leftOn }: PlacedCommitment, day: Day): boolean {
  return (
    (endsOn === null || endsOn >= day) &&
    (withdrawnOn === null || withdrawnOn > day) &&
    (leftOn === null || leftOn > day)
  );
}
