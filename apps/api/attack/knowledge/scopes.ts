import type { FiltersAnswer, ListedCommitment, RowAnswer } from './answers';
import { listedCommitmentsOf, readFilters, rowsOf, summaryOf, type Filters } from './lists';
import { measuresOf, measuresOfListed, minus, type Measures } from './measures';
import type { AnswerSource } from './wire';

/** Of which commitments a figure is made. */
export interface Scope {
  readonly goal?: number | undefined;
  readonly activity?: number | undefined;
  readonly theme?: string | undefined;
  readonly country?: string | undefined;
  readonly organizationType?: string | undefined;
}

/** What is left of a published figure when all that is listed singly in its scope is taken away. */
export interface Remainder {
  readonly scope: Scope;
  readonly row: RowAnswer;
  readonly hidden: Measures;
}

/** What an attacker knows besides figures: what is listed, of what type those are that are named, what activities are about. */
export interface Known {
  readonly listed: readonly ListedCommitment[];
  readonly types: ReadonlyMap<string, string>;
  readonly themes: ReadonlyMap<number, readonly string[]>;
}

/** Everything that needs no requests per filter. */
export async function knownOf(source: AnswerSource, moment: Filters = {}): Promise<Known> {
  const { organizations } = await summaryOf(source);
  const activities = await rowsOf(source, '/activities');
  return {
    listed: await listedCommitmentsOf(source, moment),
    types: new Map(organizations?.map(({ slug, type }) => [slug, type])),
    themes: new Map(activities.map(({ number, themes }) => [number ?? 0, themes ?? []])),
  };
}

/** Whether a listed commitment is in a scope, as far as an attacker can tell. */
export function isListedIn(scope: Scope, { goal, activity, country, organization }: ListedCommitment, known: Known) {
  return (
    (scope.goal === undefined || scope.goal === goal) &&
    (scope.activity === undefined || scope.activity === activity) &&
    (scope.country === undefined || scope.country === country) &&
    (scope.theme === undefined || known.themes.get(activity)?.includes(scope.theme) === true) &&
    (scope.organizationType === undefined || known.types.get(organization.slug ?? '') === scope.organizationType)
  );
}

/** The same knowledge, of what is listed in a scope only. */
export function knownWithin(scope: Scope, known: Known): Known {
  return { ...known, listed: known.listed.filter((commitment) => isListedIn(scope, commitment, known)) };
}

const cache = new WeakMap<AnswerSource, Promise<readonly Remainder[]>>();

/** Asks for every figure of every part under every filter, and takes away what is listed; once of each source. */
export function remaindersOf(source: AnswerSource): Promise<readonly Remainder[]> {
  const known = cache.get(source) ?? takenAway(source);
  cache.set(source, known);
  return known;
}

async function takenAway(source: AnswerSource): Promise<readonly Remainder[]> {
  const known = await knownOf(source);
  const remainders: Remainder[] = [];
  const add = (scope: Scope, row: RowAnswer, among = known): void => {
    const { listed } = knownWithin(scope, among);
    remainders.push({ scope, row, hidden: minus(measuresOf(row.figure), measuresOfListed(listed)) });
  };
  const { total: figure } = await summaryOf(source);
  add({}, { figure });
  for (const { path, filters, keyOf } of tablesOf(await readFilters(source), new Set(known.types.values()))) {
    const among = knownWithin(filters, known);
    for (const row of await rowsOf(source, path, filters)) add({ ...filters, ...keyOf(row) }, row, among);
  }
  return remainders;
}

/** A list of figures to request, and the part each of its rows is. */
interface Table {
  readonly path: string;
  readonly filters: Scope & Filters;
  readonly keyOf: (row: RowAnswer) => Scope;
}

function tablesOf(url: FiltersAnswer, types: ReadonlySet<string>): readonly Table[] {
  const goals = url.goals.map(({ number }) => ({ goal: number }));
  const themes = url.themes.map(({ code }) => ({ theme: code }));
  const countries = url.countries.map(({ iso2 }) => ({ country: iso2 }));
  const ofTypes = [...types].map((organizationType) => ({ organizationType }));
  const both = (ones: readonly Scope[], others: readonly Scope[]): readonly Scope[] =>
    ones.flatMap((one) => others.map((other) => ({ ...one, ...other })));
  const table = (path: string, keyOf: Table['keyOf'], filters: readonly Scope[]): readonly Table[] =>
    [{}, ...filters].map((one) => ({ path, keyOf, filters: one as Table['filters'] }));
  const singly = [...goals, ...themes, ...countries, ...ofTypes];
  return [
    ...table('/activities', ({ number, goal }) => ({ activity: number, goal }), [
      ...singly.filter((one) => !('goal' in one) && !('theme' in one)),
      ...both(countries, ofTypes),
    ]),
    ...table('/goals', ({ number }) => ({ goal: number }), [...singly.slice(goals.length), ...both(countries, themes)]),
    ...table('/countries', ({ iso2 }) => ({ country: iso2 }), [...singly, ...both(goals, themes)]),
    ...table('/themes', ({ code }) => ({ theme: code }), singly),
  ];
}

/** What a scope can be narrowed by, in the order in which it is said: the same scope is always said the same way. */
export const NARROWED_BY = [
  'goal',
  'activity',
  'theme',
  'country',
  'organizationType',
] as const satisfies (keyof Scope)[];

/** A scope in words, with the day where it has one, as an address would say it. */
export function scopeInWords(scope: Scope & { readonly asOf?: string | number | undefined }): string {
  const parts = [...NARROWED_BY, 'asOf' as const].filter((name) => scope[name] !== undefined);
  return parts.length === 0 ? 'total' : parts.map((name) => `${name}=${String(scope[name])}`).join(' ');
}
