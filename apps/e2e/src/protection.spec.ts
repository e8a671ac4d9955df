import type { ActivityView, GoalView } from '@opev/contract';
import { expect, test } from '@playwright/test';
import { ask } from './api';
import { CANARY, plantCanaries, removeCanaries } from './canaries';
import { crawl, fetchText, type Visit } from './crawl';
import { summary } from './figures';
import { ORIGIN } from './installation';

/** Values that filters take, whether the pages offer them or not. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  goal: ['2'],
  theme: ['research-evidence'],
  country: ['TN', 'JO'],
  organizationType: ['observatory', 'ngo'],
  status: ['in-progress', 'not-reported'],
  verifiedRating: ['limited'],
  activity: ['12'],
  asOf: ['2025-02-01'],
  since: ['2025-01-01'],
  sort: ['-reported', '-progress'],
  lang: ['ar'],
};

/** Where what hides is nearest: below the language. */
const NEAREST = [
  '/activities/12',
  '/goals/2',
  '/countries/TN',
  '/commitments?activity=12',
  '/reports?activity=12',
  '/organizations/open-and-named',
  '/search?search=meetings+with+families',
];

interface Described {
  readonly paths: Readonly<
    Record<string, { readonly get?: { readonly parameters?: readonly { in: string; name: string }[] } }>
  >;
}

test.describe('what the public must not see', () => {
  let words: readonly string[] = [];
  let before: readonly number[] = [];
  test.beforeAll(async () => {
    before = await notNamed();
    words = await plantCanaries();
    await expect.poll(isPlanted).toBe(true);
  });
  test.afterAll(async () => {
    await removeCanaries();
    await expect.poll(isPlanted).toBe(false);
  });

  const found: string[] = [];
  const look = ({ address, status, headers, text }: Visit): void => {
    expect(status, address).toBeLessThan(500);
    const isSeen = [CANARY, ...words].some((word) => (headers + text).toLowerCase().includes(word));
    if (isSeen || address.includes(CANARY)) found.push(address);
  };

  test('is counted in the figures that contain the whole of its group, and in no others', async () => {
    const [inPlan = 0, onGoal = 0, onGoalThere = 0, onActivity = 0, onActivityThere = 0] = before;
    expect(await notNamed()).toEqual([inPlan + 8, onGoal + 6, onGoalThere + 3, onActivity + 3, onActivityThere]);
  });

  test('is on no page, in no picture, feed, file or address that can be reached', async () => {
    test.setTimeout(1_600_000);
    const seeds = (language: string): readonly string[] => ['/', ...NEAREST].map((path) => `/${language}${path}`);
    const english = await crawl(
      ['/', '/robots.txt', '/sitemap.xml', ...seeds('en')],
      { perShape: 40, all: 1_200 },
      look,
    );
    const arabic = await crawl(seeds('ar'), { perShape: 4, all: 400 }, look);
    expect(found).toEqual([]);
    expect(english).toBeGreaterThan(300);
    expect(arabic).toBeGreaterThan(60);
  });

  test('is in no answer of the API, whatever it is filtered by', async () => {
    test.setTimeout(800_000);
    const { paths } = (await (await fetch(`${ORIGIN}/api/v1/openapi.json`)).json()) as Described;
    const visits = await Promise.all(
      Object.entries(paths).map(([path, { get }]) => addressesOf(path, get?.parameters)),
    );
    const addresses = visits.flat().filter((address) => !/\/(workspace|desk|session)/.test(address));
    expect(addresses.length).toBeGreaterThan(100);
    for (const address of addresses) look(await fetchText(address));
    expect(found).toEqual([]);
  });

  test('is found under no name, slug, type or id', async () => {
    for (const word of words) {
      const encoded = encodeURIComponent(word);
      for (const list of [
        'organizations?search',
        'activities?search',
        'search?search',
        'commitments?organization',
        'reports?organization',
      ]) {
        const { text, status } = await fetchText(`/api/v1/${list}=${encoded}`);
        expect(status, `${list}=${word}`).toBeLessThan(500);
        if (status === 200) expect((JSON.parse(text) as { total: number }).total, `${list}=${word}`).toBe(0);
      }
    }
    for (const slug of words.filter((word) => word.startsWith(`${CANARY}-slug`))) {
      for (const path of [`/api/v1/organizations/${slug}`, `/en/organizations/${slug}`])
        expect((await fetchText(path)).status, path).toBe(404);
    }
    for (const id of words.filter((word) => /^[\da-f]{8}-/.test(word))) {
      for (const path of [`/api/v1/reports/${id}`, `/en/reports/${id}`])
        expect((await fetchText(path)).status, path).toBe(404);
    }
    const { text } = await fetchText('/api/v1/organizations?organizationType=observatory&limit=100');
    expect(text.toLowerCase()).not.toContain(CANARY);
  });
});

/** How many commitments of organizations that are not named are counted where they were planted, from coarse to fine. */
async function notNamed(): Promise<readonly number[]> {
  const [goal, goalThere] = await Promise.all(['goals/2', 'goals/2?country=TN'].map((path) => ask<GoalView>(path)));
  const [activity, activityThere] = await Promise.all(
    ['activities/12', 'activities/12?country=TN'].map((path) => ask<ActivityView>(path)),
  );
  const { total } = await summary();
  return [total, goal?.figure, goalThere?.figure, activity?.figure, activityThere?.figure].map(
    (figure) => figure?.notNamed.of ?? 0,
  );
}

/** Whether the public figures have the one organization among the planted that is named. */
async function isPlanted(): Promise<boolean> {
  return (await summary()).organizations.some(({ slug }) => slug === 'open-and-named');
}

/** A GET route as it stands, and with each value of each of its parameters. */
async function addressesOf(
  path: string,
  parameters: readonly { in: string; name: string }[] = [],
): Promise<readonly string[]> {
  const filled = `/api/v1${await filledPath(path.replace(/^\/api\/v1/, ''))}`;
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  // As long a list as there can be: what hides need not be on the first page.
  const whole = names.includes('limit') ? ['limit=100'] : [];
  const choices = names.flatMap((name) => (VALUES[name] ?? []).map((value) => `${name}=${encodeURIComponent(value)}`));
  return [filled, ...choices.map((choice) => `${filled}?${[choice, ...whole].join('&')}`)];
}

async function filledPath(path: string): Promise<string> {
  const { items: reports } = (await (await fetch(`${ORIGIN}/api/v1/reports?activity=12&country=TN`)).json()) as {
    items: readonly { id: string }[];
  };
  const [report] = reports;
  if (!report) throw new Error('No report is published where the planted ones are.');
  return path
    .replace('{number}', path.includes('goal') ? '2' : '12')
    .replace('{iso2}', 'TN')
    .replace('{id}', report.id)
    .replace('{slug}', path.includes('good') ? 'al-mesalla-iraq' : 'open-and-named')
    .replace('{code}', path.includes('chart') ? 'status-by-country' : 'research-evidence');
}
