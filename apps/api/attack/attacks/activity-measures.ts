import { anAttack, type Guess } from '../attack';
import { atWorkBehind, ENOUGH, hasSteps, hiddenOn, isCountedIn } from '../database/members';
import type { PageAnswer, RowAnswer } from '../knowledge/answers';
import { address, readFilters, rowsOf, type Filters } from '../knowledge/lists';
import { isListedIn, knownOf, scopeInWords, type Known, type Scope } from '../knowledge/scopes';
import type { AnswerSource } from '../knowledge/wire';

interface HiddenActivity extends Guess {
  readonly scope: Scope;
}

/**
 * Activities that count as taken up, or reported, in a goal or country, less those that what is listed there explains: what is
 * left was taken up by somebody hidden there.
 */
export const ACTIVITY_MEASURES = anAttack<HiddenActivity>({
  name: 'activities taken up by nobody who is listed',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const known = await knownOf(knowledge);
    const whole = new Map((await rowsOf(knowledge, '/activities')).map((row) => [row.number, row]));
    const guesses: HiddenActivity[] = [];
    for (const { path, filters, keyOf } of await tablesOf(knowledge)) {
      for (const row of await rowsOf(knowledge, path, filters)) {
        const scope = { ...filters, ...keyOf(row) };
        guesses.push(...guessed({ scope, row, known, whole }));
      }
    }
    return guesses;
  },
  isRight: ({ scope }, truth) => {
    const members = hiddenOn(truth, truth.today).filter((one) => isCountedIn(scope, one, hasSteps(truth)));
    return atWorkBehind(members, truth.today) > 0 && atWorkBehind(members, truth.today) < ENOUGH;
  },
  plant: async (knowledge) => {
    const goal = (await readFilters(knowledge)).goals[0]?.number ?? 0;
    const url = address('/countries', { goal, limit: 100 });
    const [row] = await rowsOf(knowledge, '/countries', { goal });
    if (!row) return null;
    return {
      key: `takenUp ${scopeInWords({ goal, country: row.iso2 })}`,
      touches: (one) => one === url,
      alter: (answer) => {
        const page = answer as PageAnswer<RowAnswer>;
        return { ...page, items: page.items.map((one, index) => (index === 0 ? oneMore(one) : one)) };
      },
    };
  },
});

interface Asked {
  readonly scope: Scope;
  readonly row: RowAnswer;
  readonly known: Known;
  /** Figures of activities in the whole Plan. */
  readonly whole: ReadonlyMap<number | undefined, RowAnswer>;
}

function guessed({ scope, row, known, whole }: Asked): readonly HiddenActivity[] {
  const listed = known.listed.filter((one) => isListedIn(scope, one, known));
  // In the whole Plan the figure of each activity is public by itself: it explains what listed commitments do not.
  const isWhole = scope.country === undefined;
  const inScope = [...whole.values()].filter(({ goal }) => scope.goal === undefined || goal === scope.goal);
  const explained = {
    takenUp: isWhole
      ? inScope.filter(({ figure }) => figure.commitments.of > 0).length
      : new Set(listed.map(({ activity }) => activity)).size,
    reported: isWhole
      ? inScope.filter(({ figure }) => figure.commitments.reported > 0).length
      : new Set(listed.filter(({ standing }) => standing).map(({ activity }) => activity)).size,
  };
  return (['takenUp', 'reported'] as const).flatMap((measure) => {
    const said = row.figure[measure];
    if (said === undefined || said === explained[measure]) return [];
    const says = `${scopeInWords(scope)}: ${measure} ${String(said)}, explained ${String(explained[measure])}`;
    return [{ key: `${measure} ${scopeInWords(scope)}`, scope, says }];
  });
}

async function tablesOf(
  source: AnswerSource,
): Promise<readonly { path: string; filters: Scope & Filters; keyOf: (row: RowAnswer) => Scope }[]> {
  const { goals } = await readFilters(source);
  return [
    { path: '/goals', filters: {}, keyOf: ({ number }) => ({ goal: number }) },
    { path: '/countries', filters: {}, keyOf: ({ iso2 }) => ({ country: iso2 }) },
    ...goals.map(({ number }) => ({
      path: '/countries',
      filters: { goal: number },
      keyOf: ({ iso2 }: RowAnswer) => ({ country: iso2 }),
    })),
  ];
}

function oneMore(row: RowAnswer): RowAnswer {
  return { ...row, figure: { ...row.figure, takenUp: (row.figure.takenUp ?? 0) + 1 } };
}
