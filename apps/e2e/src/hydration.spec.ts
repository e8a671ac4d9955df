import { expect, test } from '@playwright/test';
import { addressOf, PUBLIC_PAGES } from './pages';

for (const language of ['en', 'ar']) {
  for (const path of PUBLIC_PAGES) {
    test(`${path} wakes up in the browser without a second call and without complaint (${language})`, async ({
      page,
    }) => {
      const calls: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => {
        if (/\/(api|i18n)\//.test(request.url())) calls.push(request.url());
      });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      const answer = await page.goto(await addressOf(language, path), { waitUntil: 'networkidle' });

      const isMissing = path === '/there-is-no-such-page';
      expect(answer?.status()).toBe(isMissing ? 404 : 200);
      expect(answer?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*'unsafe-inline'/);
      expect(answer?.headers()['set-cookie']).toBeUndefined();
      expect(calls).toEqual([]);
      // The browser itself reports the status of a page that is not there.
      expect(complaints.filter((text) => !(isMissing && text.includes('404')))).toEqual([]);
    });
  }
}
