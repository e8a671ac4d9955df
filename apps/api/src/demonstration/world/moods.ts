import type { Approach } from '@opev/domain';
import { Chance } from './random';

/** An activity of the Plan, as far as the demonstration needs it. */
export interface PlanActivity {
  readonly number: number;
  readonly goal: number;
  readonly approach: Approach;
}

/** How the work on an activity goes, over all its commitments. */
export type Mood =
  'untouched' | 'taken-up-only' | 'all-completed' | 'all-on-hold' | 'all-discontinued' | 'all-not-started' | 'mixed';

/** Activities with a mood of their own, by goal; all others are mixed. Together they show every status of an activity. */
const MOODS: Readonly<Record<Exclude<Mood, 'mixed'>, Readonly<Record<number, number>>>> = {
  untouched: { 1: 1, 3: 1, 4: 3, 5: 1, 6: 1, 7: 1, 9: 1 },
  'taken-up-only': { 2: 1, 4: 2, 7: 1, 8: 1, 9: 1 },
  'all-completed': { 1: 1, 2: 2, 5: 1, 6: 2, 8: 1 },
  'all-on-hold': { 3: 1, 7: 1 },
  'all-discontinued': { 4: 1 },
  'all-not-started': { 1: 1, 3: 1, 4: 2, 9: 1, 10: 1 },
};

/** How much a goal is taken up, and how many percent a commitment to it gains in a round. Goal 4 lags. */
const GOALS: Readonly<Record<number, { readonly uptake: number; readonly pace: number }>> = {
  1: { uptake: 0.9, pace: 17 },
  2: { uptake: 1.6, pace: 24 },
  3: { uptake: 0.8, pace: 14 },
  4: { uptake: 0.5, pace: 5 },
  5: { uptake: 1.3, pace: 20 },
  6: { uptake: 1.5, pace: 23 },
  7: { uptake: 1, pace: 15 },
  8: { uptake: 1.1, pace: 19 },
  9: { uptake: 0.7, pace: 12 },
  10: { uptake: 0.9, pace: 18 },
};
const OTHER_GOAL = { uptake: 1, pace: 16 };
/** Activities with a mood of their own stay small, so that all who took them up can agree. */
const UPTAKE_OF_MOODY = 0.3;

/** An activity with its fictional fortune. */
export interface ActivityFortune extends PlanActivity {
  readonly mood: Mood;
  /** How often it is taken up, against the others. */
  readonly uptake: number;
  /** Percent that a commitment gains in a round. */
  readonly pace: number;
}

/** Draws how the work on each activity goes. */
export function drawFortunes(activities: readonly PlanActivity[]): readonly ActivityFortune[] {
  const chance = new Chance('moods');
  const moods = drawMoods(activities, chance);
  return activities.map((activity) => {
    const { uptake, pace } = GOALS[activity.goal] ?? OTHER_GOAL;
    const mood = moods.get(activity.number) ?? 'mixed';
    const size = mood === 'untouched' ? 0 : mood === 'mixed' ? uptake : UPTAKE_OF_MOODY;
    return {
      ...activity,
      mood,
      uptake: (size * chance.between(60, 140)) / 100,
      pace: (pace * chance.between(75, 125)) / 100,
    };
  });
}

function drawMoods(activities: readonly PlanActivity[], chance: Chance): ReadonlyMap<number, Mood> {
  const waiting = chance.shuffled(activities);
  const moods = new Map<number, Mood>();
  for (const [mood, byGoal] of Object.entries(MOODS)) {
    for (const [goal, count] of Object.entries(byGoal)) {
      const free = waiting.filter((activity) => activity.goal === Number(goal) && !moods.has(activity.number));
      for (const { number } of free.slice(0, count)) moods.set(number, mood as Mood);
    }
  }
  return moods;
}
