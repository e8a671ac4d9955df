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

/** Placement of a commitment in public: under its organization's name, in a group at a step, or (not yet) nowhere. */
export const PLACEMENTS = ['named', ...GROUP_STEPS, 'none'] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** The placement of one commitment. */
export interface Place {
  readonly placement: Placement;
  /** The opening day of the round with which it joined its group; null for one that is in none. */
  readonly enteredOn: Day | null;
}

/** Which of country, goal and activity the public may know of a commitment. */
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

/** What a placement discloses; a commitment counts in a figure only if that is enough to see that it belongs there. */
export function publicKnowledgeOf(placement: Placement): PublicKnowledge {
  return KNOWN_AT[placement];
}

/** Whether a placement is a step at which groups are counted. */
export function isGroupStep(placement: Placement): placement is GroupStep {
  return placement !== 'named' && placement !== 'none';
}

/** Whether an organization with this disclosure may be counted at a step: at one that discloses the country only if it allows that. */
export function mayStandAt(disclosure: Disclosure, step: GroupStep): boolean {
  return disclosure === 'country-only' || !KNOWN_AT[step].country;
}

/**
 * Until which day a commitment's reports are seen in the figures of `day`: for a named one at once; for one in a group until
 * before the latest round opened, so that no figure moves on the day of its report. Null before any round opened.
 */
export function seenUntil(placement: Placement, day: Day, openings: readonly Day[]): Day | null {
  if (placement === 'named') return day;
  const opened = openings.filter((opensOn) => opensOn <= day);
  return opened.length === 0 ? null : addDays(opened.reduce(laterOf), -1);
}

/**
 * Whether a commitment is in a day's figures: a named one from its start until it is withdrawn; one in a group from the
 * opening of the round at which its group was joined, so that figures disclose no other date of it.
 */
export function countsInFigures(
  commitment: CommitmentSpan & Pick<OrganizationHistory, 'activeFrom'> & Place,
  day: Day,
): boolean {
  const { placement, enteredOn } = commitment;
  if (placement === 'named') return isInFigures(commitment, commitment, day);
  return isGroupStep(placement) && enteredOn !== null && enteredOn <= day;
}
