import { PUBLIC_PAGES as TABLE } from '@opev/contract';
import { ask, pastDay } from './api';

/** Beside one page of each kind: with a past day, with filters, with nothing found, and where no page is. */
const MORE_PAGES = [
  '/?asOf={past}',
  '/goals/4?snapshot={snapshot}',
  '/goals/4?snapshot=nobody-knows-it',
  '/activities?status=completed&sort=-progress',
  '/activities?search=nothing-is-called-this',
  '/countries/TN?goal=2&organizationType=ngo',
  '/organizations?country=TN&atWork=true',
  '/search?search=women',
  '/search?search=qqxzwv',
  '/good-practices?goal=2&country=IQ',
  '/charts/goals-by-country?country=TN',
  '/charts/claimed-and-verified',
  '/there-is-no-such-page',
];

const { embed, ...OPEN } = TABLE;

/** Every kind of public page, without the language. `{report}`, `{organization}`, `{snapshot}`, `{past}` stand for ones that exist. */
export const PUBLIC_PAGES: readonly string[] = [
  ...Object.values(OPEN).map(
    ({ path, example }) => example ?? path.replace('{slug}', '{organization}').replace('{id}', '{report}'),
  ),
  ...MORE_PAGES,
];

/** Made to stand on the pages of others: sent without a script. */
export const FRAMED_PAGES: readonly string[] = [embed.example, '/embed/goals-by-country?asOf={past}'];

/** Addresses that show no page of figures, because nothing is there; the server says so too. */
export const MISSING_PAGES: readonly string[] = ['/goals/4?snapshot=nobody-knows-it', '/there-is-no-such-page'];

export const MEMBERS_PAGES = ['/workspace', '/workspace/commitments', '/workspace/reports', '/account'] as const;
export const STAFF_PAGES = ['/desk', '/desk/known-organizations', '/account'] as const;

/** The address of a page with its `{…}` filled from what is public now. */
export async function addressOf(language: string, path: string): Promise<string> {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  return `/${language}${name ? path.replace(`{${name}}`, await valueOf(name)) : path}`;
}

async function valueOf(name: string): Promise<string> {
  switch (name) {
    case 'report':
      return (await firstOf<{ id: string }>('reports')).id;
    case 'organization':
      return (await firstOf<{ slug: string }>('organizations')).slug;
    case 'snapshot':
      return (await ask<{ snapshot: string }>('summary')).snapshot;
    case 'past':
      return pastDay();
    default:
      throw new Error(`No page is named after its ${name}.`);
  }
}

async function firstOf<T>(list: string): Promise<T> {
  const { items } = await ask<{ items: readonly T[] }>(`${list}?limit=1`);
  const [first] = items;
  if (!first) throw new Error(`There are no ${list}.`);
  return first;
}
