import type { Standing } from './standing';
import {
  ACTIVITY_STATUSES,
  CLAIMED_STATUSES,
  VERIFIED_RATINGS,
  type ActivityStatus,
  type ClaimedStatus,
  type VerifiedRating,
} from './vocabulary';

/** One commitment as the figures see it; only commitments that count on the day are passed. */
export interface CommitmentFigure {
  readonly commitmentId: string;
  readonly activityNumber: number;
  readonly goalNumber: number;
  /** null = nothing published yet. */
  readonly standing: Standing | null;
}

/** The two series over commitments with a standing, side by side and never blended. */
export interface ClaimedAndVerified {
  /** The signatories' word: commitments by claimed status; sums to those reported. */
  readonly claimed: Readonly<Record<ClaimedStatus, number>>;
  /** The observatory's word: commitments by rating; sums to `rated`. */
  readonly ratings: Readonly<Record<VerifiedRating, number>>;
  /** Commitments that have a rating. */
  readonly rated: number;
}

/** One activity in a scope (the whole Plan, a country, an organization), with its coverage. */
export interface ActivityFigure extends ClaimedAndVerified {
  readonly status: ActivityStatus;
  readonly commitments: number;
  /** Commitments that have a standing: "n of N commitments". */
  readonly reported: number;
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
  readonly commitments: number;
  readonly commitmentsReported: number;
}

/** The status of an activity in a scope, from the standings of all its commitments there; null = not reported. */
export function activityStatus(standings: readonly (Pick<Standing, 'claimedStatus'> | null)[]): ActivityStatus {
  if (standings.length === 0) return 'no-commitment';
  const claims = standings.filter((standing) => standing !== null).map(({ claimedStatus }) => claimedStatus);
  if (claims.length === 0) return 'not-reported';
  const completed = claims.filter((claim) => claim === 'completed').length;
  if (completed === standings.length) return 'completed';
  if (completed > 0 || claims.includes('in-progress')) return 'in-progress';
  return claims.includes('not-started') ? 'not-started' : 'on-hold';
}

/** The figure of one activity, from all its commitments in the scope. */
export function activityFigure(commitments: readonly CommitmentFigure[]): ActivityFigure {
  const standings = commitments.map(({ standing }) => standing);
  const reported = standings.filter((standing) => standing !== null);
  return {
    status: activityStatus(standings),
    commitments: commitments.length,
    reported: reported.length,
    progressPercent: mean(reported.map(({ progressPercent }) => progressPercent)),
    ...claimedAndVerified(reported),
  };
}

/**
 * The figure of a goal, country, organization or the whole Plan: its activities' numbers, and the commitments of the
 * scope. A commitment on another activity is left out, so one list of commitments serves every goal.
 */
export function scopeFigure(activityNumbers: readonly number[], commitments: readonly CommitmentFigure[]): ScopeFigure {
  const byActivity = new Map<number, CommitmentFigure[]>(activityNumbers.map((number) => [number, []]));
  for (const commitment of commitments) byActivity.get(commitment.activityNumber)?.push(commitment);
  return scopeFigureOf([...byActivity.values()].map(activityFigure));
}

/** The same, from the figures that the activities of the scope have in it. */
export function scopeFigureOf(figures: readonly ActivityFigure[]): ScopeFigure {
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
    commitments: sum(figures.map((figure) => figure.commitments)),
    commitmentsReported: sum(figures.map((figure) => figure.reported)),
    claimed: sums(
      CLAIMED_STATUSES,
      figures.map(({ claimed }) => claimed),
    ),
    ratings: sums(
      VERIFIED_RATINGS,
      figures.map(({ ratings }) => ratings),
    ),
    rated: sum(figures.map(({ rated }) => rated)),
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
