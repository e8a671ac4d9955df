import type { ListedCommitment, PageAnswer, RowAnswer, SummaryAnswer } from './answers';
import { address, API } from './lists';
import type { Look } from './look';
import { isNothing, measuresOf, measuresOfListed, minus, type Measures } from './measures';

/** What moved in parts between two looks; parts in which nothing did are left out. */
export function movedBetween(before: Look, now: Look): ReadonlyMap<string, Measures> {
  const earlier = hiddenIn(before);
  const moved = [...hiddenIn(now)].map(([name, hidden]) => [name, minus(hidden, earlier.get(name) ?? {})] as const);
  return new Map(moved.filter(([, measures]) => !isNothing(measures)));
}

/** What is hidden in each part of the Plan, from one look: figures less what is listed in their scopes. */
export function hiddenIn(look: Look): ReadonlyMap<string, Measures> {
  const listed = pagesOf<ListedCommitment>(look, '/commitments');
  const hidden = (rowFigure: RowAnswer['figure'], isIn: (one: ListedCommitment) => boolean): Measures =>
    minus(measuresOf(rowFigure), measuresOfListed(listed.filter(isIn)));
  const { total, goals, countries } = look.get(address('/summary')) as SummaryAnswer;
  return new Map<string, Measures>([
    ['total', hidden(total, () => true)],
    ...goals.map(
      ({ number, figure }) => [`goal ${String(number)}`, hidden(figure, ({ goal }) => goal === number)] as const,
    ),
    ...countries.map(({ iso2, figure }) => [`country ${iso2 ?? ''}`, hidden(figure, inCountry(iso2))] as const),
    ...countries.flatMap(({ iso2 }) =>
      goalsIn(look, iso2).map(({ number, figure }) => {
        const isIn = (one: ListedCommitment): boolean => inCountry(iso2)(one) && one.goal === number;
        return [`goal ${String(number)} in ${iso2 ?? ''}`, hidden(figure, isIn)] as const;
      }),
    ),
    ...pagesOf<RowAnswer>(look, '/activities').map(
      ({ number, figure }) =>
        [`activity ${String(number)}`, hidden(figure, ({ activity }) => activity === number)] as const,
    ),
  ]);
}

function inCountry(iso2: string | undefined): (one: ListedCommitment) => boolean {
  return ({ country }) => country === iso2;
}

function goalsIn(look: Look, iso2: string | undefined): readonly RowAnswer[] {
  const country = look.get(address(`/countries/${iso2 ?? ''}`)) as { readonly goals: readonly RowAnswer[] } | null;
  return country?.goals ?? [];
}

/** The rows of all pages of a list without filters. */
function pagesOf<T>(look: Look, path: string): readonly T[] {
  return [...look].flatMap(([url, answer]) =>
    url.startsWith(`${API}${path}?limit=100`) ? (answer as PageAnswer<T>).items : [],
  );
}
