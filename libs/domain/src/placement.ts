import type { OrganizationHistory } from './organization-life';
import { isInFigures, type CommitmentSpan } from './commitment';
import { addDays, laterOf } from './days';
import type { Day, Disclosure } from './vocabulary';

/**
 * The steps at which a commitment of an organization that is not named may be counted, from fine to coarse: a goal in a
 * country, a country, an activity of the whole Plan, a goal of it, the Plan.
 */
export const GROUP_STEPS = ['country-goal', 'country', 'activity', 'goal', 'plan'] as const;
export type GroupStep = (typeof GROUP_STEPS)[number];

/** Where a commitment appears in public: under its organization's name, in a group at a step, or (not yet) nowhere. */
export const PLACEMENTS = ['named', ...GROUP_STEPS, 'none'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Where one commitment is placed. */
export interface Place {
  readonly placement: Placement;
  /** The opening day of the round with which it joined its group; null for one that is in none. */
  readonly enteredOn: Day | null;
}

/** Of where a commitment belongs, what its placement lets the public know. */
export interface PublicKnowledge {
  readonly country: boolean;
  readonly goal: boolean;
  readonly activity: boolean;
}

const KNOWN_AT: Readonly<Record<Placement, PublicKnowledge>> = {
  named: { country: true, goal: true, activity: true },
  'country-goal': { country: true, goal: true, activity: false },
  country: { country: true, goal: false, activity: false },
  activity: { country: false, goal: true, activity: true },
  goal: { country: false, goal: true, activity: false },
  plan: { country: false, goal: false, activity: false },
  none: { country: false, goal: false, activity: false },
};

/** What the public may know of where a commitment belongs; it counts in a figure only if that is enough to see that it does. */
export function publicKnowledgeOf(placement: Placement): PublicKnowledge {
  return KNOWN_AT[placement];
}

/** Whether a placement is a step at which groups are counted. */
export function isGroupStep(placement: Placement): placement is GroupStep {
  return placement !== 'named' && placement !== 'none';
}

/** Whether an organization shown so may be counted at a step: where a country is told, only if it chose to be seen in one. */
export function mayStandAt(disclosure: Disclosure, step: GroupStep): boolean {
  return disclosure === 'country-only' || !KNOWN_AT[step].country;
}

/**
 * The day by whose end a commitment's reports are seen in the figures of `day`: a named one's at once; one in a group stands as
 * it did before the latest round opened, so that no figure moves on the day of its report. Null before any round opened.
 */
export function seenUntil(placement: Placement, day: Day, openings: readonly Day[]): Day | null {
  if (placement === 'named') return day;
  const opened = openings.filter((opensOn) => opensOn <= day);
  return opened.length === 0 ? null : addDays(opened.reduce(laterOf), -1);
}

/**
 * Whether a commitment is in a day's figures. A named one from the day it starts until it is withdrawn; one in a group from
 * the round's opening with which its group was joined, so that no other date of it can be read from figures.
 */
export function countsInFigures(
  commitment: CommitmentSpan & Pick<OrganizationHistory, 'activeFrom'> & Place,
  day: Day,
): boolean {
  const { placement, enteredOn } = commitment;
  if (placement === 'named') return isInFigures(commitment, commitment, day);
  return isGroupStep(placement) && enteredOn !== null && enteredOn <= day;
}
