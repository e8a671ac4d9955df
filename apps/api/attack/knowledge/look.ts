import { CHART_CODES } from '@opev/contract';
import { address, API, readFilters, summaryOf } from './lists';
import type { PageAnswer } from './answers';
import type { AnswerSource } from './wire';

/** What was answered at each address when an attacker looked at everything that can be seen at one time. */
export type Look = ReadonlyMap<string, unknown>;

/** Looks at everything: figures of each part, lists to their ends, feeds, charts, some past days and an older snapshot. */
export async function lookAround(source: AnswerSource, earlier: Look | undefined): Promise<Look> {
  const look = new Map<string, unknown>();
  for (const one of await addressesOf(source, earlier)) {
    for (let next: string | null = one; next !== null;) {
      const answer: unknown = await source.ask(next);
      look.set(next, answer);
      next = nextPage(next, answer);
    }
  }
  return look;
}

async function addressesOf(source: AnswerSource, earlier: Look | undefined): Promise<readonly string[]> {
  const { goals, countries } = await readFilters(source);
  const { rounds, snapshot } = await summaryOf(source);
  const saved = snapshotOf(earlier) ?? snapshot;
  const pastDays = rounds.slice(0, 2).flatMap(({ opensOn, dueOn }) => [opensOn, dueOn]);
  const known = pastDays.filter((day) => day < new Date().toISOString().slice(0, 10));
  const lists = ['/goals', '/activities', '/themes', '/countries', '/organizations', '/commitments', '/reports'];
  return [
    address('/summary'),
    address('/summary', { snapshot: saved }),
    ...known.map((asOf) => address('/summary', { asOf })),
    ...known.slice(0, 1).map((since) => address('/changes', { since })),
    ...lists.map((path) => address(path, { limit: 100 })),
    ...goals.map(({ number }) => address(`/goals/${String(number)}`)),
    ...countries.flatMap(({ iso2: country }) => [
      address(`/countries/${country}`),
      address('/activities', { country, limit: 100 }),
      address('/reports', { country, limit: 1 }),
    ]),
    ...rounds.flatMap(({ code: round }) =>
      ['/activities', '/countries'].map((path) => address(path, { round, limit: 100 })),
    ),
    ...CHART_CODES.flatMap((code) => [address(`/charts/${code}`), `/en/charts/${code}.csv`]),
    address('/search', { search: 'women' }),
    '/en/feed.atom',
  ];
}

/** The snapshot of the first look is requested in every later look. */
function snapshotOf(earlier: Look | undefined): string | undefined {
  const url = [...(earlier?.keys() ?? [])].find((one) => one.startsWith(`${API}/summary?snapshot=`));
  return url?.split('=')[1];
}

function nextPage(url: string, answer: unknown): string | null {
  const cursor = (answer as Partial<PageAnswer<unknown>> | null)?.nextCursor;
  if (typeof cursor !== 'string' || !url.includes('limit=100')) return null;
  return `${url.split('&cursor=')[0] ?? url}&cursor=${encodeURIComponent(cursor)}`;
}
