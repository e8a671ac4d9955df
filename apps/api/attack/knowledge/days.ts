import { addDays } from '@opev/domain';
import type { RoundAnswer, SummaryAnswer } from './answers';
import { summaryOf } from './lists';
import type { AnswerSource } from './wire';

/** From one day to another, both included, every so many days. */
export function daysFrom(first: string, last: string, step = 1): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, step)) days.push(day);
  return days;
}

/** The rounds that have opened, oldest first, with the first of them and today. */
export async function calendarOf(
  source: AnswerSource,
): Promise<{ readonly rounds: readonly RoundAnswer[]; readonly today: string; readonly firstDay: string }> {
  const { rounds, asOf, plan } = await summaryOf(source);
  const oldestFirst = rounds.toSorted((one, other) => (one.opensOn < other.opensOn ? -1 : 1));
  return { rounds: oldestFirst, today: asOf, firstDay: oldestFirst[0]?.opensOn ?? plan.adoptedOn };
}

/** The days at which the attacker looks back: each since the newest round opened, before that one in ten, and openings. */
export async function daysLookedAt(source: AnswerSource): Promise<readonly string[]> {
  const { rounds, today, firstDay } = await calendarOf(source);
  const newest = rounds.at(-1)?.opensOn ?? firstDay;
  const openings = rounds.flatMap(({ opensOn }) => [addDays(opensOn, -1), opensOn]);
  const days = [...daysFrom(firstDay, newest, 10), ...daysFrom(newest, addDays(today, -1)), ...openings];
  return [...new Set(days)].sort();
}

/** The state of the Plan at the end of each of those days, and of today. */
export async function summariesByDay(source: AnswerSource): Promise<readonly SummaryAnswer[]> {
  const summaries: SummaryAnswer[] = [];
  for (const asOf of await daysLookedAt(source)) summaries.push(await summaryOf(source, { asOf }));
  return [...summaries, await summaryOf(source)];
}
