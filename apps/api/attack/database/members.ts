import type { Cell } from '../knowledge/cells';
import type { Scope } from '../knowledge/scopes';
import type { TrueCommitment, GroundTruth } from './truth';

/** What placements disclose: those of the steps, and those of earlier rules. */
const KNOWN_AT: Readonly<
  Record<string, { readonly country: boolean; readonly goal: boolean; readonly activity: boolean }>
> = {
  'country-goal': { country: true, goal: true, activity: false },
  country: { country: true, goal: false, activity: false },
  activity: { country: false, goal: true, activity: true },
  goal: { country: false, goal: true, activity: false },
  plan: { country: false, goal: false, activity: false },
  none: { country: false, goal: false, activity: false },
};
const KNOWN_WITHOUT_STEPS: typeof KNOWN_AT = {
  country: { country: true, goal: true, activity: true },
  region: { country: false, goal: true, activity: true },
  plan: { country: false, goal: true, activity: true },
};

/** How so many organisations or more hide each other. */
export const ENOUGH = 3;

/** Whether a commitment counts on a day, by the dates of its own. */
export function reallyCountsOn({ startsOn, withdrawnOn, activeFrom }: TrueCommitment, day: string): boolean {
  return startsOn <= day && (withdrawnOn === null || withdrawnOn > day) && activeFrom !== null && activeFrom <= day;
}

/** Whether its organisation is at work on it on a day. */
export function isReallyAtWork(commitment: TrueCommitment, day: string): boolean {
  const { endsOn, leftOn } = commitment;
  return reallyCountsOn(commitment, day) && (endsOn === null || endsOn >= day) && (leftOn === null || leftOn > day);
}

/** Whether the product places commitments at steps. */
export function hasSteps({ commitments }: GroundTruth): boolean {
  return commitments.some(({ enteredOn }) => enteredOn !== null);
}

/** The commitments of organisations that are not named which figures count on a day without listing them. */
export function hiddenOn(truth: GroundTruth, day: string): readonly TrueCommitment[] {
  const unnamed = truth.commitments.filter(({ isNamed }) => !isNamed);
  if (!hasSteps(truth)) return unnamed.filter((one) => one.placement === 'plan' && reallyCountsOn(one, day));
  return unnamed.filter(({ enteredOn }) => enteredOn !== null && enteredOn <= day);
}

/** Whether a figure of that scope counts a hidden commitment. */
export function isCountedIn(scope: Scope, commitment: TrueCommitment, isOfSteps: boolean): boolean {
  const known = (isOfSteps ? KNOWN_AT : KNOWN_WITHOUT_STEPS)[commitment.placement] ?? KNOWN_AT['none'];
  return (
    scope.organizationType === undefined &&
    (scope.country === undefined || (known?.country === true && commitment.country === scope.country)) &&
    (scope.goal === undefined || (known?.goal === true && commitment.goal === scope.goal)) &&
    (scope.activity === undefined || (known?.activity === true && commitment.activity === scope.activity)) &&
    (scope.theme === undefined || (known?.activity === true && commitment.themes.includes(scope.theme)))
  );
}

/** The commitments that really are in a cell. */
export function membersOf({ inside, outside }: Cell, truth: GroundTruth): readonly TrueCommitment[] {
  const isOfSteps = hasSteps(truth);
  return hiddenOn(truth, truth.today).filter(
    (one) => isCountedIn(inside, one, isOfSteps) && !outside.some((scope) => isCountedIn(scope, one, isOfSteps)),
  );
}

/** How many organisations at work stand behind commitments. */
export function atWorkBehind(commitments: readonly TrueCommitment[], day: string): number {
  return new Set(commitments.filter((one) => isReallyAtWork(one, day)).map(({ organizationId }) => organizationId))
    .size;
}
