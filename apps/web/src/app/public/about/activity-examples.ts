import type { ActivitySummaryView, GoalFigureView } from '@opev/contract';
import type { ActivityStatus } from '@opev/domain';

/** Activities with few commitments can be followed to their reports quickly. */
const FEW = { least: 2, most: 6 };

/** A goal's mean progress, and the activities it averages, in the Plan's order. */
export interface GoalProgressExample {
  readonly goal: GoalFigureView;
  readonly activities: readonly ActivitySummaryView[];
}

/** One activity in the whole Plan and in a country. */
export interface ScopeExample {
  readonly inPlan: ActivitySummaryView;
  readonly inCountry: ActivitySummaryView;
}

/** An activity of this status with few commitments; null when none has it today. */
export function statusExample(
  activities: readonly ActivitySummaryView[],
  status: ActivityStatus,
): ActivitySummaryView | null {
  return easiest(activities.filter(({ figure }) => figure.status === status));
}

/** An activity whose reports are all completed and which is not, because a report is missing; null when there is none. */
export function heldBackExample(activities: readonly ActivitySummaryView[]): ActivitySummaryView | null {
  return easiest(
    activities.filter(
      ({ figure: { claimed, commitments } }) =>
        claimed.completed > 0 && claimed.completed === commitments.reported && commitments.reported < commitments.of,
    ),
  );
}

/** An activity whose progress averages several reports while some commitments have none; null when there is none. */
export function activityProgressExample(activities: readonly ActivitySummaryView[]): ActivitySummaryView | null {
  // Only activities whose commitments are all listed.
  const listed = activities.filter(({ figure: { notNamed } }) => notNamed.of === 0);
  const several = listed.filter(({ figure: { commitments } }) => commitments.reported >= 2);
  // Prefer means other than 0 and 100.
  const telling = several.filter(({ figure: { progressPercent } }) => (progressPercent ?? 0) % 100 > 0);
  const partial = telling.filter(({ figure: { commitments } }) => commitments.reported < commitments.of);
  return easiest(partial) ?? easiest(telling) ?? easiest(several);
}

/** A goal whose mean a reader can recompute from few activities; null when no goal has two with a progress. */
export function goalProgressExample(
  goals: readonly GoalFigureView[],
  activities: readonly ActivitySummaryView[],
): GoalProgressExample | null {
  const candidates = goals
    .map((goal) => ({
      goal,
      activities: activities.filter(
        (activity) => activity.goal === goal.number && activity.figure.progressPercent !== null,
      ),
    }))
    .filter((candidate) => candidate.activities.length >= 2);
  // Prefer whole percentages, because no decimals are shown.
  const exact = candidates.filter((candidate) => candidate.activities.every(isWhole));
  const [first] = (exact.length > 0 ? exact : candidates).sort(
    (one, other) => one.activities.length - other.activities.length,
  );
  return first ?? null;
}

/** An activity whose status in a country is another than in the whole Plan; null when all are the same. */
export function scopeExample(
  inPlan: readonly ActivitySummaryView[],
  inCountry: readonly ActivitySummaryView[],
): ScopeExample | null {
  const pairs = inPlan.flatMap((plan) => {
    const there = inCountry.find(({ number }) => number === plan.number);
    return there && there.figure.commitments.of > 0 && there.figure.status !== plan.figure.status
      ? [{ inPlan: plan, inCountry: there }]
      : [];
  });
  return pairs.find(({ inCountry: { figure } }) => figure.commitments.reported > 0) ?? pairs[0] ?? null;
}

/** The first with a few commitments; failing that, the one with the fewest. */
function easiest(activities: readonly ActivitySummaryView[]): ActivitySummaryView | null {
  const few = activities.find(
    ({ figure: { commitments } }) => commitments.of >= FEW.least && commitments.of <= FEW.most,
  );
  if (few) return few;
  const [fewest] = [...activities].sort((one, other) => one.figure.commitments.of - other.figure.commitments.of);
  return fewest ?? null;
}

function isWhole({ figure }: ActivitySummaryView): boolean {
  return figure.progressPercent !== null && Number.isInteger(figure.progressPercent);
}
