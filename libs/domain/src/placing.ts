import { isInFigures, type CommitmentSpan } from './commitment';
import { addDays, laterOf } from './days';
import type { OrganizationHistory } from './organization-life';
import { GROUP_STEPS, isGroupStep, mayStandAt, type GroupStep, type Place } from './placement';
import type { Round } from './rounds';
import type { Day, Disclosure } from './vocabulary';

/** Minimum number of organizations at work in a group of unnamed ones. */
export const SMALLEST_ANONYMOUS_GROUP = 3;

/** A commitment to place, with its former placement. */
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
 * Places every commitment so that no unnamed organization can be identified: it is counted at one step only, in a group of
 * at least three organizations at work that joined together, and in the figures that contain the whole group. What remains
 * after subtracting figures, of one moment or of two, therefore consists of whole groups. Groups are joined and left when a
 * round opens. A whole group moves to a coarser step at any time: when fewer than three of it are at work, or one is shown
 * less openly. A commitment never moves to a finer step. `rounds`: all of the Plan, in order of opening.
 */
export function placeCommitments(
  commitments: readonly PlacedCommitment[],
  rounds: readonly JoiningRound[],
  today: Day,
): ReadonlyMap<string, Place> {
  const groups = new Groups(commitments.filter(({ disclosure }) => disclosure !== 'named'));
  const opened = rounds.filter(({ opensOn }) => opensOn <= today);
  // A round added before the newest joined one cannot be joined any more: its day was already shown without.
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

/** The groups of commitments by step. */
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

  /**
   * Withdrawn commitments leave their group only when at least three organizations do, so that the difference does not
   * disclose what one said.
   */
  leave(day: Day): void {
    const withdrawn = this.commitments.filter(({ withdrawnOn }) => withdrawnOn !== null && withdrawnOn <= day);
    for (const step of GROUP_STEPS) {
      for (const cell of this.cellsAt(step, withdrawn)) if (isEnough(cell)) this.put(cell, NOWHERE);
    }
  }

  /** Unplaced commitments join at the finest step at which at least three organizations at work join together. */
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

  /** Groups with too few organizations at work, or with one that may not be counted at this step, move whole to a coarser step. */
  moveUp(until: Day): void {
    for (const step of ['country-goal', 'activity', 'country', 'goal'] as const) {
      for (const cell of this.cellsAt(step)) {
        const mayStay = cell.every(({ disclosure }) => mayStandAt(disclosure, step));
        if (!mayStay || !isEnoughAtWork(cell, until)) this.moveTo(coarser(step, cell), cell);
      }
    }
    this.fillUpThePlan(until);
  }

  /** A too small group at the coarsest step is joined by other groups; without any, nobody is counted until enough join again. */
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

/** Deterministic order: which group makes room for another must not depend on how they were read. */
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

/** The next step that contains the whole group and is allowed for all of it. */
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
