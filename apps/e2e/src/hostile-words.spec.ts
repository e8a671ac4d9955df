import { expect, test, type Page } from '@playwright/test';
import { ask } from './api';
import { fetchText, type Visit } from './crawl';
import { summary } from './figures';
import {
  HOSTILE_PRACTICE,
  OTHER_SIGNS,
  PLACEHOLDERS,
  plantHostileWords,
  removeHostileWords,
  SEARCHED,
  type HostileOrganization,
} from './hostile-words';
import { signIn } from './people';
import { hydrate } from './hydration';
import { Words } from './words';

/** Pages with a field for words. */
const SEARCHES = ['search', 'activities', 'organizations'];
/** Every kind of page, to be requested with every query parameter. */
const PAGES = [
  '',
  'goals',
  'goals/4',
  'themes',
  'activities',
  'activities/12',
  'countries',
  'countries/TN',
  'organizations',
  'commitments',
  'reports',
  'changes',
  'good-practices',
  'charts',
  'charts/status-by-goal',
  'embed/status-by-goal',
  'method',
  'data',
  'search',
  'sign-in',
  'desk',
];
const QUERY = [
  ...['activity', 'approach', 'asOf', 'country', 'cursor', 'goal', 'kind', 'organization', 'organizationType'],
  ...['publishedFrom', 'publishedUntil', 'rating', 'region', 'round', 'search', 'show', 'since', 'snapshot', 'sort'],
  ...['status', 'theme', 'type', 'verifiedRating', 'returnTo'],
];
/** Parts of an address that name one thing. */
const NAMED = ['goals', 'themes', 'activities', 'countries', 'organizations', 'reports', 'good-practices', 'charts'];
/** Long enough for a busy machine, and far below the limit at which a render is ended. */
const SOON_MS = 8_000;

test.describe('what people and addresses say is shown as they wrote it', () => {
  test('in a search, in two languages, by the server', async () => {
    test.setTimeout(180_000);
    const addresses = ['en', 'ar'].flatMap((language) =>
      SEARCHES.flatMap((page) => SEARCHED.map((words) => ({ path: `/${language}/${page}`, words }))),
    );
    await eachOf(addresses, async ({ path, words }) => {
      const { text, status, address } = await answeredSoon(`${path}?search=${encodeURIComponent(words)}`);
      expect(status, address).toBe(200);
      // In the field, and once more in words: the title, or what is filtered by.
      expect(text.split(asHtml(words)).length, `${address}\n${words}`).toBeGreaterThan(2);
    });
  });

  test('in any other part of an address, by the server', async () => {
    test.setTimeout(180_000);
    const values = ['{{name}}{{name}}', '{{text}}{{n}}', '{{ 7*7 }}$&$1'].map(encodeURIComponent);
    const every = PAGES.flatMap((page) =>
      values.map((value) => `/en/${page}?${QUERY.map((name) => `${name}=${value}`).join('&')}`.slice(0, 1_000)),
    );
    const alone = ['activities', 'reports', 'charts/status-by-goal'].flatMap((page) =>
      QUERY.map((name) => `/en/${page}?${name}=${encodeURIComponent(`{{name}}{{${name}}}`)}`),
    );
    const named = values.flatMap((value) => [
      ...NAMED.map((page) => `/en/${page}/${value}`),
      `/en/${value}`,
      `/${value}`,
      `/en/organizations/${value}/feed.atom`,
    ]);
    await eachOf([...every, ...alone, ...named], async (address) => {
      expect((await answeredSoon(address)).status, address).toBeLessThan(500);
    });
  });

  test.describe('where organisations write', () => {
    let organizations: readonly HostileOrganization[] = [];
    test.beforeAll(async () => {
      organizations = await plantHostileWords();
      await expect.poll(isPlanted).toBe(true);
    });
    test.afterAll(async () => {
      await removeHostileWords();
      await expect.poll(isPlanted).toBe(false);
    });

    test('on its page: heading, title, description, cards of other sites, labels', async ({ page }) => {
      for (const { slug, name } of organizations) {
        await page.goto(`/en/organizations/${slug}`);
        await hydrate(page);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(name, { useInnerText: true });
        expect(await page.title()).toContain(name);
        for (const tag of ['name="description"', 'property="og:title"', 'property="og:description"'])
          expect(await page.locator(`meta[${tag}]`).getAttribute('content'), `${slug} ${tag}`).toContain(name);
        await page.goto(`/en/activities?organization=${slug}`);
        await hydrate(page);
        const links = page.getByRole('main').locator('a[aria-label]');
        const labels = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')));
        expect(labels).toContainEqual(expect.stringContaining(name));
      }
    });

    test('on every page, feed and chart that its words are on, in two languages', async () => {
      for (const { slug, name } of organizations) {
        const { items } = await ask<{ items: readonly { id: string }[] }>(`reports?organization=${slug}`);
        const report = items[0]?.id ?? '';
        for (const language of ['en', 'ar']) {
          const shown = [
            `organizations/${slug}`,
            `organizations?search=${encodeURIComponent(name.slice(0, 100))}`,
            `reports/${report}`,
            `reports?organization=${slug}`,
            `commitments?organization=${slug}`,
            `activities?organization=${slug}`,
            `charts/status-by-goal?organization=${slug}`,
            `organizations/${slug}/feed.atom`,
          ];
          for (const path of shown) {
            const { text, status, address } = await answeredSoon(`/${language}/${path}`);
            expect(status, address).toBe(200);
            expect(plain(text), address).toContain(name);
          }
        }
      }
    });

    test('in the catalogue of good practices', async () => {
      const words = PLACEHOLDERS.map((name) => `{{${name}}}{{ ${name} }}`).join('');
      for (const language of ['en', 'ar']) {
        const { text } = await answeredSoon(`/${language}/good-practices/${HOSTILE_PRACTICE}`);
        const { title, description } = headOf(text);
        expect([title, description]).toEqual([expect.stringContaining(words), words]);
        expect(plain((await answeredSoon(`/${language}/good-practices`)).text)).toContain(words);
      }
    });
  });

  test('in the fields of public pages, by the browser', async ({ page }) => {
    for (const path of SEARCHES) {
      for (const words of ['{{search}}{{text}}{{text}}{{name}}', OTHER_SIGNS]) {
        await page.goto(`/en/${path}`);
        await hydrate(page);
        await typeAndSearch(page, words);
        await expect(page).toHaveURL(({ searchParams }) => searchParams.get('search') === words);
        await expect(page.getByRole('searchbox').first()).toHaveValue(words);
        if (path === 'search') await expect(page).toHaveTitle(new RegExp(escaped(words)));
        else await expect(page.getByRole('main')).toContainText(words);
      }
    }
  });

  test('in a draft and at the desk', async ({ page }) => {
    const words = `${PLACEHOLDERS.map((name) => `{{${name}}}{{${name}}}`).join('')} ${OTHER_SIGNS}`;
    await signIn(page, 'reporter-ar');
    await page.goto('/en/workspace');
    await page
      .getByRole('button', { name: /^Start the report/ })
      .first()
      .click();
    await page.getByLabel(/^What was done/).fill(words);
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(/^What was done/)).toHaveValue(words);

    await signIn(page, 'reviewer');
    for (const searched of ['{{search}}', '{{name}}{{name}}', OTHER_SIGNS]) {
      await page.goto(`/en/desk?search=${encodeURIComponent(searched)}`);
      await expect(page.getByRole('searchbox').first()).toHaveValue(searched);
      await expect(page.getByText(new Words('en').text('reports.nothingFound'))).toBeVisible();
    }
    await page.goto(`/en/sign-in?returnTo=${encodeURIComponent('/en/{{name}}{{name}}')}`);
    await expect(page.getByLabel('E-mail address')).toBeVisible();
  });
});

async function isPlanted(): Promise<boolean> {
  return (await summary()).organizations.some(({ slug }) => slug.startsWith('hostile-'));
}

/** Fails when the site takes longer than it ever should. */
async function answeredSoon(address: string): Promise<Visit> {
  const late = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`${address} is not answered.`)), SOON_MS).unref();
  });
  return Promise.race([fetchText(address), late]);
}

async function eachOf<T>(all: readonly T[], look: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const walker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await look(one);
  };
  await Promise.all([walker(), walker(), walker()]);
}

async function typeAndSearch(page: Page, words: string): Promise<void> {
  const filters = page.getByText(new Words('en').text('public.list.filters'));
  const field = page.getByRole('main').getByRole('searchbox').first();
  if (!(await field.isVisible())) await filters.click();
  await field.fill(words);
  await field.press('Enter');
}

/** As the server writes a text between tags, or in an attribute without quotes in it. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as it is read: what stands for a sign is that sign. */
function plain(html: string): string {
  return html
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function headOf(html: string): { readonly title: string; readonly description: string } {
  return {
    title: plain(/<title>([^<]*)/.exec(html)?.[1] ?? ''),
    description: plain(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''),
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
