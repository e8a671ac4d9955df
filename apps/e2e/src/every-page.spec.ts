import { expect, type Page } from '@playwright/test';
import { expectNothingInTheWay, type Look } from './nothing-in-the-way';
import { test } from './one-window';
import { addressOf, FRAMED_PAGES, MISSING_PAGES, PUBLIC_PAGES } from './pages';
import { hydrate } from './hydration';
import { STORY_LANGUAGES } from './words';

/** Each page is loaded once in each direction, and looked at wide and narrow, in light and in dark. */
const LOOKS: Readonly<Record<(typeof STORY_LANGUAGES)[number], readonly Look[]>> = {
  en: [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 360 },
  ],
  ar: [
    { colorScheme: 'dark', width: 1280 },
    { colorScheme: 'light', width: 360 },
  ],
};

for (const language of STORY_LANGUAGES) {
  for (const path of [...PUBLIC_PAGES, ...FRAMED_PAGES]) {
    test(`${path} wakes up without a second call, a complaint, or anything in a reader’s way (${language})`, async ({
      page,
    }) => {
      const { calls, complaints } = listenTo(page);
      const [first] = LOOKS[language];
      await page.setViewportSize({ width: first?.width ?? 0, height: 900 });
      const answer = await page.goto(await addressOf(language, path), { waitUntil: 'load' });
      // Embedded pages have no script.
      if (!isFramed(path)) await hydrate(page);
      await page.waitForLoadState('networkidle');

      const isMissing = MISSING_PAGES.includes(path);
      expect(answer?.status()).toBe(isMissing ? 404 : 200);
      expect(answer?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-inline'/);
      expect(answer?.headers()['set-cookie']).toBeUndefined();
      // Found data are in the transfer state; missing ones are requested again.
      if (!isMissing) expect(calls).toEqual([]);
      await expectNothingInTheWay(page, LOOKS[language]);
      // The browser itself reports the status of a page that is not there.
      expect(complaints.filter((text) => !(isMissing && text.startsWith('Failed to load resource')))).toEqual([]);
    });
  }
}

function isFramed(path: string): boolean {
  return FRAMED_PAGES.includes(path);
}

/** Requests of the page for data and texts, and errors the browser reports. */
function listenTo(page: Page): { readonly calls: readonly string[]; readonly complaints: readonly string[] } {
  const [calls, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    if (/\/(api|i18n)\//.test(request.url())) calls.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { calls, complaints };
}
