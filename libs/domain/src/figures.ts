import type { Placement } from './placement';
import type { Standing } from './standing';
import {
  ACTIVITY_STATUSES,
  CLAIMED_STATUSES,
  VERIFIED_RATINGS,
  type ActivityStatus,
  type ClaimedStatus,
  type VerifiedRating,
} from './vocabulary';

/** A commitment as input of figures; pass only those that count on the day. */
export interface CommitmentFigure {
  readonly commitmentId: string;
  /** null = not disclosed: counts in no activity. */
  readonly activityNumber: number | null;
  /** null = not disclosed: counts in no goal. */
  readonly goalNumber: number | null;
  readonly placement: Placement;
  /** null = nothing published yet. */
  readonly standing: Standing | null;
}

/** Claimed and verified series over commitments with a standing, never blended. */
export interface ClaimedAndVerified {
  /** Commitments by claimed status; sums to those reported. */
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  /** Commitments by rating; sums to `rated`. */
  readonly ratings: Readonly<Record<VerifiedRating, number>>;
  /** Commitments that have a rating. */
  readonly rated: number;
}

/** How many commitments, and how many of them have a standing. */
export interface Counts {
  readonly commitments: number;
  readonly reported: number;
}

/** One activity in a scope (the whole Plan, a country, an organization), with its coverage. */
export interface ActivityFigure extends ClaimedAndVerified {
  readonly status: ActivityStatus;
  readonly commitments: number;
  /** Commitments that have a standing: "n of N commitments". */
  readonly reported: number;
  /** Those of unnamed organizations among them. */
  readonly notNamed: Counts;
  /** Mean claimed progress over the commitments with a standing, 0-100, not rounded; null = no standing. */
  readonly progressPercent: number | null;
}

/** A goal, country, organization or the whole Plan, with its coverage. */
export interface ScopeFigure extends ClaimedAndVerified {
  /** Activities of the scope; in a country or organization, those of the whole Plan. */
  readonly activities: number;
  /** Activities with at least one commitment. */
  readonly takenUp: number;
  /** Activities with at least one standing. */
  readonly reported: number;
  /** Activities by status; sums to `activities`. */
  readonly byStatus: Readonly<Record<ActivityStatus, number>>;
  /** Mean progress over the activities that have one, 0-100, not rounded; null = none has. */
  readonly progressPercent: number | null;
  /** "n of N activities" behind `progressPercent`. */
  readonly activitiesWithProgress: number;
  /** Commitments of the scope, including those whose activity is not disclosed. */
  readonly commitments: number;
  readonly commitmentsReported: number;
  /** Those of unnamed organizations among them. */
  readonly notNamed: Counts;
}

/** The status of an activity in a scope, from the standings of all its commitments there; null = not reported. */
export function activityStatus(standings: readonly (Pick<Standing, 'claimedStatus'> | null)[]): ActivityStatus {
  if (standings.length === 0) return 'no-commitment';
  const claims = standings.filter((standing) => standing !== null).map(({ claimedStatus }) => claimedStatus);
  if (claims.length === 0) return 'not-reported';
  const completed = claims.filter((claim) => claim === 'completed').length;
  if (completed === standings.length) return 'completed';
  if (completed > 0 || claims.includes('in-progress')) return 'in-progress';
  if (claims.includes('not-started')) return 'not-started';
  return claims.includes('on-hold') ? 'on-hold' : 'discontinued';
}

/** The figure of one activity, from all its commitments in the scope. */
export function activityFigure(commitments: readonly CommitmentFigure[]): ActivityFigure {
  const standings = commitments.map(({ standing }) => standing);
  const reported = standings.filter((standing) => standing !== null);
  return {
    status: activityStatus(standings),
    commitments: commitments.length,
    reported: reported.length,
    notNamed: countsOf(commitments.filter(({ placement }) => placement !== 'named')),
    progressPercent: mean(reported.map(({ progressPercent }) => progressPercent)),
    ...claimedAndVerified(reported),
  };
}

/**
 * The figure of a goal, country, organization or the whole Plan, from its activities and commitments. Commitments on other
 * activities are left out, so that one list serves every goal; undisclosed ones count among the commitments, and in no
 * activity.
 */
export function scopeFigure(activityNumbers: readonly number[], commitments: readonly CommitmentFigure[]): ScopeFigure {
  const byActivity = new Map<number, CommitmentFigure[]>(activityNumbers.map((number) => [number, []]));
  const inNoActivity = commitments.filter(({ activityNumber }) => activityNumber === null);
  for (const commitment of commitments) {
    if (commitment.activityNumber !== null) byActivity.get(commitment.activityNumber)?.push(commitment);
  }
  return scopeFigureOf([...byActivity.values()].map(activityFigure), inNoActivity);
}

/** The figure of a scope from the figures of its activities, and its commitments whose activity is not disclosed. */
export function scopeFigureOf(
  figures: readonly ActivityFigure[],
  inNoActivity: readonly CommitmentFigure[],
): ScopeFigure {
  const others = activityFigure(inNoActivity);
  const all = [...figures, others];
  const progress = figures.map(({ progressPercent }) => progressPercent).filter((percent) => percent !== null);
  return {
    activities: figures.length,
    takenUp: figures.filter((figure) => figure.commitments > 0).length,
    reported: figures.filter((figure) => figure.reported > 0).length,
    byStatus: tally(
      ACTIVITY_STATUSES,
      figures.map(({ status }) => status),
    ),
    progressPercent: mean(progress),
    activitiesWithProgress: progress.length,
    commitments: sum(all.map((figure) => figure.commitments)),
    commitmentsReported: sum(all.map((figure) => figure.reported)),
    notNamed: {
      commitments: sum(all.map(({ notNamed }) => notNamed.commitments)),
      reported: sum(all.map(({ notNamed }) => notNamed.reported)),
    },
    claimed: sums(
      CLAIMED_STATUSES,
      all.map(({ claimed }) => claimed),
    ),
    ratings: sums(
      VERIFIED_RATINGS,
      all.map(({ ratings }) => ratings),
    ),
    rated: sum(all.map(({ rated }) => rated)),
  };
}

function countsOf(commitments: readonly CommitmentFigure[]): Counts {
  return {
    commitments: commitments.length,
    reported: commitments.filter(({ standing }) => standing !== null).length,
  };
}

function claimedAndVerified(standings: readonly Standing[]): ClaimedAndVerified {
  const ratings = standings.map(({ verifiedRating }) => verifiedRating).filter((rating) => rating !== null);
  return {
    claimed: tally(
      CLAIMED_STATUSES,
      standings.map(({ claimedStatus }) => claimedStatus),
    ),
    ratings: tally(VERIFIED_RATINGS, ratings),
    rated: ratings.length,
  };
}

function tally<K extends string>(keys: readonly K[], values: readonly K[]): Record<K, number> {
  const counts = zeros(keys);
  for (const value of values) counts[value] += 1;
  return counts;
}

function sums<K extends string>(
  keys: readonly K[],
  tallies: readonly Readonly<Record<K, number>>[],
): Record<K, number> {
  const counts = zeros(keys);
  for (const one of tallies) for (const key of keys) counts[key] += one[key];
  return counts;
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}
