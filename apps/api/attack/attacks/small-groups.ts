import { anAttack, type Guess } from '../attack';
import { atWorkBehind, reallyCountsOn, ENOUGH, hasSteps, hiddenOn } from '../database/members';
import type { TrueCommitment, GroundTruth } from '../database/truth';
import type { SummaryAnswer } from '../knowledge/answers';
import { summariesByDay } from '../knowledge/days';
import { address, listedCommitmentsOf, isListedByName } from '../knowledge/lists';
import type { AnswerSource } from '../knowledge/wire';

interface Group extends Guess {
  readonly country: string;
  readonly day: string;
}

/** How many of the days looked at are looked at here: lists are longer than summaries. */
const EVERY = 3;

/** Wherever organisations that are not named are said to be in a country, on any day, they are said to be fewer than three. */
export const SMALL_GROUPS = anAttack<Group>({
  name: 'groups of three that are fewer',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const groups: Group[] = [];
    for (const summary of await daysOf(knowledge)) groups.push(...(await groupsOn(knowledge, summary)));
    return groups;
  },
  isRight: ({ country, day }, truth) => {
    const there = membersIn(truth, day).filter((one) => one.country === country);
    return atWorkBehind(there, day) < ENOUGH;
  },
  plant: async (knowledge) => {
    const days = await daysOf(knowledge);
    const summary = days.at(-2);
    if (!summary) return null;
    const groups = await groupsOn(knowledge, summary);
    const row = summary.countries.find(({ iso2 }) => groups.every(({ country }) => country !== iso2));
    if (!row) return null;
    return {
      key: `${row.iso2 ?? ''} ${summary.asOf}`,
      touches: (url) => url === address('/summary', { asOf: summary.asOf }),
      alter: (answer) => {
        const altered = answer as SummaryAnswer;
        const countries = altered.countries.map((one) =>
          one.iso2 === row.iso2 ? { ...one, organizations: (one.organizations ?? 0) + 2 } : one,
        );
        return { ...altered, countries };
      },
    };
  },
  says: (right) => `on ${String(new Set(right.map(({ day }) => day)).size)} days`,
});

async function daysOf(source: AnswerSource): Promise<readonly SummaryAnswer[]> {
  const days = await summariesByDay(source);
  return days.filter((_, index) => (days.length - 1 - index) % EVERY === 0);
}

async function groupsOn(source: AnswerSource, { asOf, countries }: SummaryAnswer): Promise<readonly Group[]> {
  const named = (await listedCommitmentsOf(source, { asOf })).filter(isListedByName);
  return countries.flatMap(({ iso2 = '', organizations = 0 }) => {
    const there = named.filter(({ country }) => country === iso2).map(({ organization }) => organization.slug);
    const hidden = organizations - new Set(there).size;
    const says = `${iso2} on ${asOf}: ${String(organizations)} organisations, ${String(hidden)} of them not named`;
    return hidden > 0 ? [{ key: `${iso2} ${asOf}`, country: iso2, day: asOf, says }] : [];
  });
}

/** Those that the product counts in their country on a day. */
function membersIn(truth: GroundTruth, day: string): readonly TrueCommitment[] {
  if (hasSteps(truth)) {
    return hiddenOn(truth, day).filter(({ placement }) => placement === 'country' || placement === 'country-goal');
  }
  return truth.commitments.filter((one) => !one.isNamed && one.placement === 'country' && reallyCountsOn(one, day));
}
