import { anAttack, type Guess } from '../attack';
import type { ListedCommitment, PageAnswer, RowAnswer } from '../knowledge/answers';
import { grouped } from '../knowledge/grouped';
import { calendarOf } from '../knowledge/days';
import { address, readFilters, isListedByName, rowsOf, type Filters } from '../knowledge/lists';
import { isListedIn, knownOf, scopeInWords, knownWithin, type Known, type Scope } from '../knowledge/scopes';
import type { AnswerSource } from '../knowledge/wire';

/** Two commitments said to be of the same organisation, or a number of organisations said to be too small. */
interface Counted extends Guess {
  readonly pair: readonly [string, string] | null;
}

/**
 * Organisations counted in a country under a filter, less those that are named: of two unnamed commitments there, one organisation
 * means that they belong together. Where none is listed, one or two organisations are too few by themselves.
 */
export const ORGANIZATIONS_COUNTED = anAttack<Counted>({
  name: 'organisations counted under filters',
  bound: 0,
  plays: 'now',
  play: async (knowledge) => {
    const guesses: Counted[] = [];
    for (const asOf of [undefined, ...(await pastDaysOf(knowledge))]) {
      const known = await knownOf(knowledge, { asOf });
      for (const filters of await filtersToQuery(knowledge, asOf)) {
        const there = knownWithin(filters, known);
        for (const row of await rowsOf(knowledge, '/countries', filters)) guesses.push(...guessed(row, filters, there));
      }
    }
    const pairs = guesses.flatMap((one) => (one.pair ? [one.pair] : []));
    return [...guesses.filter(({ pair }) => !pair), ...linked(pairs)];
  },
  isRight: ({ pair }, { commitments }) => {
    if (!pair) return true;
    const [one, other] = pair.map((id) => commitments.find((commitment) => commitment.id === id)?.organizationId);
    return one !== undefined && one === other;
  },
  plant: async (knowledge) => {
    const [filters = {}] = (await filtersToQuery(knowledge)).slice(1);
    const known = await knownOf(knowledge);
    const rows = await rowsOf(knowledge, '/countries', filters);
    const row = rows.find((one) => unnamedIn(one, filters, known).length === 0);
    if (!row) return null;
    const named = namedIn(row, filters, known);
    return {
      key: nameOf(row, filters),
      touches: (url) => url === address('/countries', { ...filters, limit: 100 }),
      alter: (answer) => {
        const page = answer as PageAnswer<RowAnswer>;
        const items = page.items.map((one) => (one.iso2 === row.iso2 ? { ...one, organizations: named + 1 } : one));
        return { ...page, items };
      },
    };
  },
  says: (right, { commitments }) => {
    const unnamed = commitments.filter(({ isNamed: isSo, placement }) => !isSo && placement !== 'none');
    const sizes = [...grouped(unnamed, ({ organizationId }) => organizationId).values()].map(({ length }) => length);
    const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    return `${String(right.filter(({ pair }) => pair).length)} of ${String(pairs)} pairs of commitments linked`;
  },
});

/** Each combination now; one filter at a time on past days, when other commitments were there. */
async function filtersToQuery(source: AnswerSource, asOf?: string): Promise<readonly (Scope & Filters)[]> {
  const { goals, themes } = await readFilters(source);
  const singly = [{}, ...goals.map(({ number }) => ({ goal: number })), ...themes.map(({ code }) => ({ theme: code }))];
  if (asOf !== undefined) return singly.map((one) => ({ ...one, asOf }));
  return [...singly, ...goals.flatMap(({ number }) => themes.map(({ code }) => ({ goal: number, theme: code })))];
}

async function pastDaysOf(source: AnswerSource): Promise<readonly string[]> {
  const { rounds, today } = await calendarOf(source);
  return rounds.flatMap(({ opensOn, dueOn }) => [opensOn, dueOn]).filter((day) => day < today);
}

/** All pairs that follow from pairs: of three that hang together, each two do. */
function linked(pairs: readonly (readonly [string, string])[]): readonly Counted[] {
  const groups = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const joined = new Set([...(groups.get(one) ?? [one]), ...(groups.get(other) ?? [other])]);
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set(groups.values())].flatMap((group) => {
    const ids = [...group].sort();
    return ids.flatMap((one, index) =>
      ids.slice(index + 1).map((other) => ({
        key: `${one} ${other}`,
        pair: [one, other] as const,
        says: `/countries counts one organisation where ${one} and ${other} are listed, or others that hang together with both`,
      })),
    );
  });
}

function guessed(row: RowAnswer, filters: Scope & Filters, known: Known): readonly Counted[] {
  if (row.organizations === undefined) return [];
  const hidden = row.organizations - namedIn(row, filters, known);
  const unnamed = unnamedIn(row, filters, known);
  const says = `/countries ${nameOf(row, filters)}: ${String(hidden)} unnamed organisations, ${String(unnamed.length)} listed`;
  if (unnamed.length === 0)
    return hidden === 1 || hidden === 2 ? [{ key: nameOf(row, filters), pair: null, says }] : [];
  if (hidden !== 1) return [];
  return unnamed.flatMap((one, index) =>
    unnamed
      .slice(index + 1)
      .map(({ id }): Counted => ({ key: [one.id, id].sort().join(' '), pair: [one.id, id], says })),
  );
}

function namedIn({ iso2: country }: RowAnswer, filters: Scope, known: Known): number {
  const there = known.listed.filter((one) => isListedByName(one) && isListedIn({ ...filters, country }, one, known));
  return new Set(there.map(({ organization }) => organization.slug)).size;
}

function unnamedIn({ iso2: country }: RowAnswer, filters: Scope, known: Known): readonly ListedCommitment[] {
  return known.listed.filter((one) => !isListedByName(one) && isListedIn({ ...filters, country }, one, known));
}

function nameOf({ iso2: country }: RowAnswer, filters: Scope & Filters): string {
  return scopeInWords({ ...filters, country });
}
