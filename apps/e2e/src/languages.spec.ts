import { expect } from '@playwright/test';
import { test } from './one-window';
import { addressOf, PUBLIC_PAGES } from './pages';

test('the bare address leads to the language the browser asks for', async ({ browser }) => {
  for (const [locale, language] of [
    ['ar-TN', 'ar'],
    ['en-GB', 'en'],
    ['ja-JP', 'en'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page).toHaveURL(new RegExp(`/${language}/$`));
    await context.close();
  }
});

test('a page leads to itself in the other language', async ({ page }) => {
  await page.goto('/en/activities?status=completed');
  await page.getByRole('link', { name: 'العربية' }).first().click();
  await expect(page).toHaveURL(/\/ar\/activities\?status=completed$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

/** What may stand in Latin letters on an Arabic page: names, addresses, codes, and texts marked as another language's. */
const LATIN_ON_PURPOSE = 'bdi, code, kbd, [lang]:not(html), [dir="ltr"], [dir="auto"], script, style, svg, option';

/** Names that Arabic texts of the Plan's own data hold in Latin letters. */
const NAMES = ['Un Ponte Per'];

for (const path of PUBLIC_PAGES) {
  test(`no English is left on the Arabic ${path}`, async ({ page, request }) => {
    const html = await (await request.get(await addressOf('ar', path))).text();
    const english = await page.evaluate(readWithout, { html, exceptions: LATIN_ON_PURPOSE });
    expect(english.filter((text) => !NAMES.includes(text))).toEqual([]);
  });
}

/** Several words in Latin letters that follow each other in the page, as it comes without a script. */
function readWithout({ html, exceptions }: { html: string; exceptions: string }): readonly string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(exceptions)) element.remove();
  return (body.textContent.match(/[A-Za-z]{2,}(?:\s+[A-Za-z]{2,})+/g) ?? []).slice(0, 5);
}
