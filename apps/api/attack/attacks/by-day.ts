import { addDays } from '@opev/domain';
import { anAttack, type Attack, type Guess } from '../attack';
import type { GroundTruth } from '../database/truth';
import type { ListedReport, PageAnswer, SummaryAnswer } from '../knowledge/answers';
import { summariesByDay } from '../knowledge/days';
import { address } from '../knowledge/lists';
import { inWords, measuresOf, minus, type Measures } from '../knowledge/measures';
import type { AnswerSource } from '../knowledge/wire';

interface Step extends Guess {
  readonly onDay: string;
  readonly count: number;
}

/** Fewer than so many moves on one day are of fewer organisations than hide each other. */
const ENOUGH = 3;

/** Numbers that count what is hidden, as they were at the end of each day: on which day they move says when something happened. */
interface Counted {
  readonly name: string;
  readonly numbersOn: (source: AnswerSource, summary: SummaryAnswer) => Promise<Measures | null>;
  /** How many moves of it there really were on a day, of organisations that are not named. */
  readonly trueMoves: (truth: GroundTruth, day: string) => number;
  /** The same answer with one more. */
  readonly more: (summary: SummaryAnswer) => SummaryAnswer;
}

/** Dates when signatories that are not named came or went. */
export const SIGNATORIES_BY_DAY = attackOn({
  name: 'signatories that are not named, day by day',
  numbersOn: (_, { signatories, organizations }) =>
    Promise.resolve({ notNamed: signatories.notNamed ?? (signatories.active ?? 0) - (organizations?.length ?? 0) }),
  trueMoves: ({ organizations }, day) =>
    organizations.filter((one) => !one.isNamed && (one.activeFrom === day || one.leftOn === day)).length,
  more: (summary) => ({
    ...summary,
    signatories: { ...summary.signatories, notNamed: (summary.signatories.notNamed ?? 0) + 1 },
  }),
});

/** Dates when reports that are not listed were published. */
export const REPORTS_BY_DAY = attackOn({
  name: 'reports that are not named, day by day',
  numbersOn: async (source, { asOf, reportsPublished }) => {
    if (typeof reportsPublished !== 'number') return null;
    return { published: reportsPublished - (await reportsListedOn(source, asOf)) };
  },
  trueMoves: ({ reports }, day) => reports.filter((one) => !one.isNamed && one.publishedOn === day).length,
  more: (summary) => ({ ...summary, reportsPublished: (summary.reportsPublished ?? 0) + 1 }),
});

/** Dates when reports of the open round came in from organisations that are not named. */
export const RECEIVED_BY_DAY = attackOn({
  name: 'reports received of those not named, day by day',
  numbersOn: async (source, { asOf, rounds }) => {
    const [round] = rounds;
    if (!round || typeof round.received !== 'number') return null;
    return { received: round.received - (await reportsListedOn(source, asOf, round.code)) };
  },
  trueMoves: ({ reports }, day) => reports.filter((one) => !one.isNamed && one.publishedOn === day).length,
  more: (summary) => ({
    ...summary,
    rounds: summary.rounds.map((one, index) => (index === 0 ? { ...one, received: (one.received ?? 0) + 1 } : one)),
  }),
});

/** Dates when commitments that are not named began or ceased to be counted. */
export const COMMITMENTS_BY_DAY = attackOn({
  name: 'commitments that are not named, day by day',
  numbersOn: (_, summary) => Promise.resolve(hiddenIn(summary, ['of'])),
  trueMoves: ({ commitments }, day) =>
    commitments.filter((one) => !one.isNamed && [one.startsOn, one.withdrawnOn, one.enteredOn].includes(day)).length,
  more: ({ total, ...summary }) => {
    const commitments = { ...total.commitments, of: total.commitments.of + 1 };
    return { ...summary, total: { ...total, commitments } };
  },
});

/** Dates when what a hidden commitment stands on became another, and what it became. */
export const STANDINGS_BY_DAY = attackOn({
  name: 'standings that are not named, day by day',
  numbersOn: (_, summary) => Promise.resolve(hiddenIn(summary, ['reported', 'claimed', 'verified'])),
  trueMoves: ({ reports }, day) => reports.filter((one) => !one.isNamed && one.publishedOn === day).length,
  more: ({ total, ...summary }) => {
    const commitments = { ...total.commitments, reported: total.commitments.reported + 1 };
    return { ...summary, total: { ...total, commitments } };
  },
});

/** How many reports were listed when a day ended: those corrected since as they stood then. */
async function reportsListedOn(source: AnswerSource, asOf: string, round?: string): Promise<number> {
  return (await source.ask<PageAnswer<ListedReport>>(address('/reports', { asOf, round, limit: 1 })))?.total ?? 0;
}

/** What the Plan's figure counts beyond the figures of all named organisations, of some measures. */
function hiddenIn({ total, organizations }: SummaryAnswer, kinds: readonly string[]): Measures | null {
  if (!organizations) return null;
  const hidden = minus(measuresOf(total), ...organizations.map(({ figure }) => measuresOf(figure)));
  return Object.fromEntries(Object.entries(hidden).filter(([name]) => kinds.includes(name.split(' ')[0] ?? '')));
}

function attackOn({ name, numbersOn, trueMoves, more }: Counted): Attack {
  return anAttack<Step>({
    name,
    bound: 0,
    plays: 'now',
    play: async (knowledge) => {
      const steps: Step[] = [];
      let before: { readonly day: string; readonly numbers: Measures } | null = null;
      for (const summary of await summariesByDay(knowledge)) {
        const numbers = await numbersOn(knowledge, summary);
        const day = summary.asOf;
        const moved: Measures = before && numbers ? minus(numbers, before.numbers) : {};
        const count = Math.max(0, ...Object.values(moved).map(Math.abs));
        // Only between a day and the next a move has a date.
        if (before && count > 0 && count < ENOUGH && addDays(before.day, 1) === day) {
          steps.push({
            key: day,
            onDay: day,
            count,
            says: `/summary?asOf=${day}: from the day before ${inWords(moved)}`,
          });
        }
        before = numbers ? { day, numbers } : null;
      }
      return steps;
    },
    isRight: ({ onDay, count }, truth) => trueMoves(truth, onDay) >= count && count > 0,
    plant: async (knowledge) => {
      const days = await summariesByDay(knowledge);
      const day = days.at(-4)?.asOf ?? '';
      const url = address('/summary', { asOf: day });
      return { key: day, touches: (one) => one === url, alter: (answer) => more(answer as SummaryAnswer) };
    },
  });
}
