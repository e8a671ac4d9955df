import { expect, test, type Page } from '@playwright/test';
import { ORIGIN } from './installation';
import { hydrate } from './hydration';

const hrefOf = (page: Page, selector: string): Promise<string | null> =>
  page.locator(`head link${selector}`).getAttribute('href');

test('an address that cannot be decoded is a page nobody knows, in the reader’s language', async ({ request }) => {
  for (const [path, words] of [
    ['/en/%zz', 'lang="en"'],
    ['/ar/goals/%E0%A4', 'dir="rtl"'],
  ] as const) {
    const answer = await request.get(`${ORIGIN}${path}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await answer.text()).toContain(words);
  }
  const problem = await request.get(`${ORIGIN}/api/v1/%zz`);
  expect(problem.headers()['content-type']).toContain('application/problem+json');
});

test('what programs ask for and is not there is 404, and no second address shows a page', async ({ request }) => {
  for (const path of [
    '/favicon.ico',
    '/.well-known/appspecific/com.chrome.devtools.json',
    '/.well-known/x',
    '/en/goals;x=1',
  ])
    expect([path, (await request.get(`${ORIGIN}${path}`)).status()]).toEqual([path, 404]);
  for (const [path, to, status] of [
    ['/en//x', '/en/x', 404],
    ['/en//goals', '/en/goals', 200],
    ['/en/index.html', '/en/', 200],
  ] as const) {
    const answer = await request.get(`${ORIGIN}${path}`);
    expect([new URL(answer.url()).pathname, answer.status()]).toEqual([to, status]);
  }
});

test('a country is found however its code is written', async ({ page }) => {
  const answer = await page.goto('/en/countries/tn');
  expect(answer?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toBe('/en/countries/TN');
});

test('what is behind the sign-in is nobody’s to find', async ({ request }) => {
  for (const room of ['workspace', 'desk', 'sign-in', 'account']) {
    const answer = await request.get(`${ORIGIN}/en/${room}`);
    expect(answer.headers()['x-robots-tag'], room).toBe('noindex');
    expect(await answer.text(), room).not.toContain('rel="canonical"');
  }
  expect((await request.get(`${ORIGIN}/en/goals`)).headers()['x-robots-tag']).toBeUndefined();
});

test('the addresses in the head go with the reader to the next page', async ({ page }) => {
  await page.goto('/en/goals');
  await hydrate(page);
  await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
  await page.locator('main a[href="/en/goals/4"]').first().click();
  await expect(page).toHaveURL('/en/goals/4');
  expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
  await expect.poll(() => hrefOf(page, '[rel=canonical]')).toBe(`${ORIGIN}/en/goals/4`);
  expect(await hrefOf(page, '[hreflang=ar]')).toBe(`${ORIGIN}/ar/goals/4`);
  expect(await hrefOf(page, '[type="application/atom+xml"]')).toBe(`${ORIGIN}/en/goals/4/feed.atom`);
});
