import { anAttack, type Guess } from '../attack';
import { ENOUGH } from '../database/members';
import type { FigureAnswer, SummaryAnswer } from '../knowledge/answers';
import { summariesByDay } from '../knowledge/days';
import { address } from '../knowledge/lists';

/** What is counted without a name, in each part of the Plan, may grow or shrink from one day to any later one by groups only. */
export const BY_PART = anAttack<Guess>({
  name: 'groups that enter parts, between any two days',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const days = await summariesByDay(knowledge);
    return days.flatMap((summary, index) => {
      const before = days[index - 1];
      return before ? movesBetween(before, summary) : [];
    });
  },
  // One or two commitments are of fewer than three organisations, whoever they are.
  isRight: () => true,
  plant: async (knowledge) => {
    const days = await summariesByDay(knowledge);
    const [before, day] = [days.at(-6)?.asOf ?? '', days.at(-5)?.asOf ?? ''];
    const url = address('/summary', { asOf: day });
    return {
      key: `total ${before} ${day}`,
      touches: (one) => one === url,
      alter: (answer) => {
        const { total, ...summary } = answer as SummaryAnswer;
        const notNamed = { reported: 0, of: (total.notNamed?.of ?? 0) + 1 };
        return { ...summary, total: { ...total, notNamed } };
      },
    };
  },
});

function movesBetween(before: SummaryAnswer, now: SummaryAnswer): readonly Guess[] {
  const earlier = partsOf(before);
  return [...partsOf(now)].flatMap(([name, figure]) => {
    const [was, is] = [earlier.get(name)?.notNamed?.of ?? 0, figure.notNamed?.of];
    if (is === undefined || is === was || Math.abs(is - was) >= ENOUGH) return [];
    const says = `${name}: ${String(was)} on ${before.asOf}, ${String(is)} on ${now.asOf}`;
    return [{ key: `${name} ${before.asOf} ${now.asOf}`, says }];
  });
}

function partsOf({ total, goals, countries }: SummaryAnswer): ReadonlyMap<string, FigureAnswer> {
  return new Map([
    ['total', total],
    ...goals.map(({ number, figure }) => [`goal ${String(number)}`, figure] as const),
    ...countries.map(({ iso2, figure }) => [`country ${iso2 ?? ''}`, figure] as const),
  ]);
}
