import { addDays } from '@opev/domain';
import { anAttack, type Guess } from '../attack';
import type { RoundAnswer, SummaryAnswer } from '../knowledge/answers';
import { summariesByDay } from '../knowledge/days';
import { address } from '../knowledge/lists';

interface Pause extends Guess {
  readonly onDay: string;
}

/** What a round says of who is expected; pauses take from it, publications add to it. */
const MEASURES = ['expected', 'received', 'onTime'] as const;

/**
 * What a round expects falls on the day on which somebody pauses, by as many commitments as the organisation has there:
 * asking day by day dates the pause, and the number says who it is.
 */
export const PAUSES = anAttack<Pause>({
  name: 'pauses, by what rounds expect',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const days = await summariesByDay(knowledge);
    return days.flatMap((summary, index) => fallsBetween(days[index - 1], summary));
  },
  // Others end their work on the same day: the fall is at least as large as what the organisation had.
  isRight: ({ onDay }, { pauses }) => pauses.some(({ startsOn }) => startsOn === onDay),
  plant: async (knowledge) => {
    const days = await summariesByDay(knowledge);
    const day = days.at(-3)?.asOf ?? '';
    const round = days.at(-1)?.rounds[0]?.code ?? '';
    return {
      key: `${round} expected ${day}`,
      touches: (url) => url.startsWith(address('/summary')),
      alter: (answer) => {
        const summary = answer as SummaryAnswer;
        const fall = summary.asOf >= day ? 100 : 0;
        const rounds = summary.rounds.map((one) => (one.code === round ? { ...one, expected: 1000 - fall } : one));
        return { ...summary, rounds };
      },
    };
  },
  says: (right, { pauses }) => {
    const dated = new Set(right.map(({ onDay }) => onDay));
    const begun = pauses.filter(({ resumesOn }) => resumesOn === null);
    const found = begun.filter(({ startsOn }) => dated.has(startsOn));
    return `${String(found.length)} of ${String(begun.length)} pauses of the open round dated`;
  },
});

function fallsBetween(before: SummaryAnswer | undefined, now: SummaryAnswer): readonly Pause[] {
  // Only between a day and the next a fall has a date.
  if (!before || before.asOf < addDays(now.asOf, -1)) return [];
  return now.rounds.flatMap((round) => {
    const known = before.rounds.find(({ code }) => code === round.code);
    return known ? MEASURES.flatMap((measure) => fallOf(measure, [known, round], now.asOf)) : [];
  });
}

function fallOf(
  measure: (typeof MEASURES)[number],
  [before, now]: readonly [RoundAnswer, RoundAnswer],
  onDay: string,
): readonly Pause[] {
  const [was, is] = [before[measure], now[measure]];
  if (typeof was !== 'number' || typeof is !== 'number' || is >= was) return [];
  const says = `/summary?asOf=${onDay}: ${measure} of ${now.code} was ${String(was)} the day before and is ${String(is)}`;
  return [{ key: `${now.code} ${measure} ${onDay}`, onDay, says }];
}
