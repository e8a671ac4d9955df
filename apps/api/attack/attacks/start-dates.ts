import { addDays } from '@opev/domain';
import { anAttack, type Guess } from '../attack';
import type { ListedCommitment, PageAnswer } from '../knowledge/answers';
import { calendarOf } from '../knowledge/days';
import { address, listedCommitmentsOf, isListedByName } from '../knowledge/lists';
import type { AnswerSource } from '../knowledge/wire';

interface Start extends Guess {
  readonly commitment: string;
  readonly onDay: string;
}

/** The day on which a list of the past first has a commitment that is not named is the day it started. */
export const START_DATES = anAttack<Start>({
  name: 'hidden start dates, by bisection of past days',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const { today, firstDay } = await calendarOf(knowledge);
    const [first, last] = [addDays(firstDay, -30), addDays(today, -1)];
    const [oldest, newest] = [await unnamedOn(knowledge, first), await unnamedOn(knowledge, last)];
    return bisected(knowledge, { day: first, ids: oldest }, { day: last, ids: newest });
  },
  isRight: ({ commitment, onDay }, { commitments }) => {
    const found = commitments.find(({ id }) => id === commitment);
    return found !== undefined && !found.isNamed && found.startsOn === onDay;
  },
  plant: async (knowledge, { commitments }) => {
    const { firstDay } = await calendarOf(knowledge);
    const hidden = commitments.find(
      ({ isNamed, startsOn, placement }) =>
        !isNamed && startsOn > addDays(firstDay, 40) && !['named', 'country', 'region'].includes(placement),
    );
    if (!hidden) return null;
    const { id, startsOn, goal, activity } = hidden;
    return {
      key: `${id} ${startsOn}`,
      touches: (url) => url.startsWith(address('/commitments')) && !url.includes('cursor'),
      alter: (answer, url) => {
        const page = answer as PageAnswer<ListedCommitment>;
        const day = new URLSearchParams(url.split('?')[1]).get('asOf') ?? '9999';
        const leaked = { id, goal, activity, organization: { level: 'plan' }, country: null, standing: null };
        return day < startsOn ? page : { ...page, items: [...page.items, leaked] };
      },
    };
  },
});

interface Listed {
  readonly day: string;
  readonly ids: ReadonlySet<string>;
}

async function unnamedOn(source: AnswerSource, asOf: string): Promise<ReadonlySet<string>> {
  const listed = await listedCommitmentsOf(source, { asOf });
  return new Set(listed.filter((one) => !isListedByName(one)).map(({ id }) => id));
}

/** Bisects the time between two days while the lists at its ends differ; all searches share the requested days. */
async function bisected(source: AnswerSource, before: Listed, after: Listed): Promise<readonly Start[]> {
  const came = [...after.ids].filter((id) => !before.ids.has(id));
  if (came.length === 0) return [];
  const days = (Date.parse(after.day) - Date.parse(before.day)) / 86_400_000;
  if (days <= 1) {
    return came.map((id) => ({
      key: `${id} ${after.day}`,
      commitment: id,
      onDay: after.day,
      says: `/commitments?asOf=${after.day} lists ${id}, the day before does not`,
    }));
  }
  const day = addDays(before.day, Math.floor(days / 2));
  const middle = { day, ids: await unnamedOn(source, day) };
  return [...(await bisected(source, before, middle)), ...(await bisected(source, middle, after))];
}
