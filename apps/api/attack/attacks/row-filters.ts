import { anAttack, type Guess } from '../attack';
import { hasSteps, hiddenOn, isCountedIn } from '../database/members';
import type { ListedCommitment, PageAnswer, RowAnswer } from '../knowledge/answers';
import { address, allOf, readFilters, rowsOf } from '../knowledge/lists';
import type { Scope } from '../knowledge/scopes';
import type { AnswerSource } from '../knowledge/wire';

interface ReportedIn extends Guess {
  readonly scope: Scope;
  readonly round: string;
}

/** A row that is in a list of those that reported in a round, though nothing listed there did, says when something hidden did. */
export const ROW_FILTERS_ATTACK = anAttack<ReportedIn>({
  name: 'rows found by the round of a hidden report',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const guesses: ReportedIn[] = [];
    for (const { code: round } of (await readFilters(knowledge)).rounds) {
      const listed = await allOf<ListedCommitment>(knowledge, '/commitments', { round });
      for (const { path, keyOf, isIn } of LISTS) {
        for (const row of await rowsOf(knowledge, path, { round })) {
          if (listed.some((one) => isIn(row, one))) continue;
          const says = `${path}?round=${round} has ${JSON.stringify(keyOf(row))}; /commitments?round=${round} has nothing there`;
          guesses.push({ key: `${round} ${JSON.stringify(keyOf(row))}`, scope: keyOf(row), round, says });
        }
      }
    }
    return guesses;
  },
  isRight: ({ scope, round }, truth) =>
    hiddenOn(truth, truth.today).some((one) => one.roundCode === round && isCountedIn(scope, one, hasSteps(truth))),
  plant: async (knowledge) => {
    const round = (await readFilters(knowledge)).rounds[0]?.code ?? '';
    const row = await rowWithout(knowledge, round);
    if (!row) return null;
    const url = address('/activities', { round, limit: 100 });
    return {
      key: `${round} ${JSON.stringify({ activity: row.number })}`,
      touches: (one) => one === url,
      alter: (answer) => {
        const page = answer as PageAnswer<RowAnswer>;
        return { ...page, items: [...page.items, row] };
      },
    };
  },
});

const LISTS: readonly {
  readonly path: string;
  readonly keyOf: (row: RowAnswer) => Scope;
  readonly isIn: (row: RowAnswer, commitment: ListedCommitment) => boolean;
}[] = [
  {
    path: '/activities',
    keyOf: ({ number }) => ({ activity: number }),
    isIn: ({ number }, { activity }) => number === activity,
  },
  { path: '/countries', keyOf: ({ iso2 }) => ({ country: iso2 }), isIn: ({ iso2 }, { country }) => iso2 === country },
  { path: '/goals', keyOf: ({ number }) => ({ goal: number }), isIn: ({ number }, { goal }) => number === goal },
];

/** An activity about which nothing is listed in a round. */
async function rowWithout(source: AnswerSource, round: string): Promise<RowAnswer | undefined> {
  const listed = await allOf<ListedCommitment>(source, '/commitments', { round });
  const rows = await rowsOf(source, '/activities');
  return rows.find(({ number }) => !listed.some(({ activity }) => activity === number));
}
