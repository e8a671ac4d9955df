import { createHash, randomBytes } from 'node:crypto';
import { API_PREFIX, DESK_PATHS, SESSION_PATHS } from '@opev/contract';
import { Client } from 'pg';
import { SESSION_COOKIE } from '../src/platform/sessions/session-cookie';
import type { SeededChance } from './chance';

const STATES = ['submitted', 'approved', 'returned', 'published', 'withdrawn'];
const GOALS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
/** Names of one organization, of twenty-five and of none, words of activities, and what nearly everything contains. */
const SEARCHED = ['Almond Association North', 'Heron', 'Nobody at all', 'dialogue', 'youth', 'women', 'an', 'a'];

/** What a signed-in request costs that reads nothing but who it is from: the desk's lists are measured by it. */
export const REFERENCE = API_PREFIX + SESSION_PATHS.session;

interface Offered {
  readonly countries: readonly string[];
  readonly rounds: readonly string[];
  readonly deepCursor: (chance: SeededChance) => string;
}

/** Requests of staff: every filter alone, any of them together, from both ends and the middle. */
export function deskAddresses(
  chance: SeededChance,
  { countries, rounds, deepCursor }: Offered,
): Readonly<Record<string, () => string>> {
  const sort = () => ({ sort: chance.maybe(50, ['newest']) });
  const list = (filters: () => Readonly<Record<string, string | null>>) => () =>
    addressOf(DESK_PATHS.reports, { ...filters(), ...sort() });
  const published = (filters: () => Readonly<Record<string, string | null>>) =>
    list(() => ({ state: 'published', ...filters() }));
  const any = (share: number) => ({
    goal: chance.maybe(share, GOALS),
    country: chance.maybe(share, countries),
    round: chance.maybe(share, rounds),
    search: chance.maybe(share, SEARCHED),
  });
  return {
    'desk: what waits': list(() => any(30)),
    'desk: published': published(() => ({})),
    'desk: published, by goal': published(() => ({ goal: chance.maybe(100, GOALS) })),
    'desk: published, by country': published(() => ({ country: chance.maybe(100, countries) })),
    'desk: published, by round': published(() => ({ round: chance.maybe(100, rounds) })),
    'desk: published, searched': published(() => ({ search: chance.maybe(100, SEARCHED) })),
    'desk: published, two filters and more': published(() => any(60)),
    'desk: any state, any filters': list(() => ({ state: chance.maybe(100, STATES), ...any(30) })),
    'desk: any state, any filters, deep': list(() => ({
      state: chance.maybe(100, STATES),
      ...any(30),
      cursor: deepCursor(chance),
    })),
    'desk: rounds': () => addressOf(DESK_PATHS.rounds, {}),
    'desk: known organisations': () =>
      addressOf(DESK_PATHS.knownOrganizations, { search: chance.maybe(50, ['un', 'forum', 'zz']) }),
  };
}

function addressOf(path: string, filters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${API_PREFIX}${path}?${new URLSearchParams([...given, ['lang', 'en']]).toString()}`;
}

/** A member of staff of a world, for as long as it is measured: what a browser sends that is signed in, and how to end it. */
export async function signInAsStaff(databaseUrl: string): Promise<{ cookie: string; signOut: () => Promise<void> }> {
  const token = randomBytes(32).toString('base64url');
  const query = async (sql: string, values: readonly unknown[]) => {
    const client = new Client(databaseUrl);
    await client.connect();
    await client.query(sql, [...values]).finally(() => client.end());
  };
  const email = 'reviewer@bench.example';
  await query(`delete from person where email = $1`, [email]);
  await query(
    `with reviewer as (
       insert into person (email, name, language, password_hash, staff_role) values ($1, 'Reviewer', 'en', '', 'reviewer') returning id
     )
     insert into session (token_hash, person_id, expires_at) select $2, id, now() + interval '1 day' from reviewer`,
    [email, createHash('sha256').update(token).digest('hex')],
  );
  return {
    cookie: `${SESSION_COOKIE}=${token}`,
    signOut: () => query(`delete from person where email = $1`, [email]),
  };
}
