import { expect, test, type Page } from '@playwright/test';
import { ask } from './api';
import { withDatabase } from './canaries';
import { plantWords, removeWords, type HostileOrganization } from './hostile-words';
import { login, signIn } from './people';
import { addressOf, FRAMED_PAGES, MEMBERS_PAGES, PUBLIC_PAGES, STAFF_PAGES } from './pages';
import { STORY_LANGUAGES } from './words';

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

/** 77 letters, an address, and 55 letters that join. */
const LONG_WORDS = [
  `Un${'forgettable'.repeat(6)}ness${'es'.repeat(2)}x`,
  `https://example.org/${'a-path-without-end/'.repeat(6)}?and=${'x'.repeat(60)}`,
  'المسؤوليات'.repeat(6).slice(0, 55),
];
const PLANTED = { prefix: 'long-words', names: LONG_WORDS, practice: LONG_WORDS.join(' ') };
/** Of the Plan; those of the organisation whose people sign in are added. */
const ACTIVITIES = [1, 12, 13];
/** An A4 sheet less its margins, in pixels. */
const PAPER_WIDTH = 673;

interface Titles {
  readonly goal: readonly Titled[];
  readonly activity: readonly Titled[];
}
interface Titled {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
}

test.describe('a word or an address as long as a line makes nothing wider than a phone of 320 px', () => {
  let organizations: readonly HostileOrganization[] = [];
  let before: Titles | null = null;

  test.beforeAll(async () => {
    before = await lengthenTitles();
    organizations = await plantWords(PLANTED.prefix, PLANTED);
    const isPlanted = async (): Promise<boolean> => {
      const { items } = await ask<{ items: readonly { slug: string }[] }>(
        `organizations?search=${encodeURIComponent(LONG_WORDS[0]?.slice(0, 40) ?? '')}`,
      );
      return items.length > 0;
    };
    await expect.poll(isPlanted).toBe(true);
  });
  test.afterAll(async () => {
    await removeWords(PLANTED.prefix);
    if (before) await restoreTitles(before);
  });

  for (const language of STORY_LANGUAGES) {
    test(`on the public site (${language})`, async ({ page }) => {
      test.setTimeout(600_000);
      const planted = organizations.flatMap(({ slug }) => [
        `/organizations/${slug}`,
        ...['activities', 'commitments', 'reports'].map((list) => `/${list}?organization=${slug}`),
        `/charts/status-by-goal?organization=${slug}`,
        `/embed/coverage-by-goal?organization=${slug}`,
      ]);
      const reports = await Promise.all(
        organizations.map(async ({ slug }) => {
          const { items } = await ask<{ items: readonly { id: string }[] }>(`reports?organization=${slug}`);
          return `/reports/${items[0]?.id ?? ''}`;
        }),
      );
      const words = encodeURIComponent(LONG_WORDS[0]?.slice(0, 100) ?? '');
      const others = ['/good-practices/long-words-practice', `/search?search=${words}`, `/activities?search=${words}`];
      for (const path of [...PUBLIC_PAGES, ...FRAMED_PAGES, ...planted, ...reports, ...others]) {
        const address = await addressOf(language, path);
        await page.goto(address);
        expect(await widerThanTheScreen(page), address).toEqual([]);
      }
    });
  }

  for (const language of STORY_LANGUAGES)
    test(`on paper, in ${language}`, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: PAPER_WIDTH, height: 1_000 });
      const planted = organizations.map(({ slug }) => `/organizations/${slug}`);
      for (const path of [...PUBLIC_PAGES, ...planted]) {
        const address = await addressOf(language, path);
        await page.goto(address);
        expect(await widerThanTheScreen(page), address).toEqual([]);
      }
    });

  test('in the workspace', async ({ page }) => {
    await signIn(page, 'reporter-ar');
    for (const path of MEMBERS_PAGES) await look(page, `/en${path}`);
    await page.goto('/en/workspace');
    await page
      .getByRole('button', { name: /^Start the report/ })
      .or(page.locator('main a[href*="/workspace/reports/"]'))
      .first()
      .click();
    await expect(page.getByLabel(/^What was done/)).toBeVisible();
    await page.getByLabel(/^What was done/).fill(LONG_WORDS.join('\n'));
    expect(await widerThanTheScreen(page)).toEqual([]);
  });

  test('at the desk', async ({ page }) => {
    await signIn(page, 'reviewer');
    for (const path of [...STAFF_PAGES, '/desk?state=published']) await look(page, `/en${path}`);
  });
});

async function look(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await widerThanTheScreen(page), address).toEqual([]);
}

/** What reaches out of the screen, or out of the frame of a table that folds at this width; tables of numbers scroll in theirs. */
function widerThanTheScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const describe = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className.toString()} ${(element.textContent ?? '').trim().slice(0, 40)}`;
    const frames = [...document.querySelectorAll('.ui-table-frame:has(.ui-table.cards)')]
      .filter((frame) => frame.scrollWidth > frame.clientWidth)
      .map(describe);
    if (scrollWidth <= clientWidth) return frames;
    const beyond = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > clientWidth + 1 || left < -1);
    });
    return [`the page is ${String(scrollWidth)} px wide`, ...beyond.slice(0, 8).map(describe), ...frames];
  });
}

/** Long words at the end of titles of the Plan; answers what they were. */
function lengthenTitles(): Promise<Titles> {
  return withDatabase(async (client) => {
    const goal = (await client.query<Titled>('select id, title from goal where number in (1, 2, 4)')).rows;
    const activity = (
      await client.query<Titled>(
        `select id, title from activity where number = any ($1) or id in (
           select activity_id from commitment
           join membership on membership.organization_id = commitment.organization_id
           join person on person.id = membership.person_id where person.email = $2)`,
        [ACTIVITIES, login('reporter-ar').email],
      )
    ).rows;
    const titles = { goal, activity };
    for (const [table, rows] of Object.entries(titles))
      for (const { id, title } of rows) {
        const longer = Object.fromEntries(
          Object.entries(title).map(([code, text]) => [code, `${text} ${LONG_WORDS.join(' ')}`]),
        );
        await client.query(`update ${table} set title = $2 where id = $1`, [id, JSON.stringify(longer)]);
      }
    return titles;
  });
}

function restoreTitles(titles: Titles): Promise<void> {
  return withDatabase(async (client) => {
    for (const [table, rows] of Object.entries(titles) as [keyof Titles, readonly Titled[]][])
      for (const { id, title } of rows)
        await client.query(`update ${table} set title = $2 where id = $1`, [id, JSON.stringify(title)]);
  });
}
