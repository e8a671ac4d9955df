import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { signedIn } from './rooms';
import { STORY_LANGUAGES, Words } from './words';

/** The frame of lists behind the sign-in, at the desk's list of reports. */
for (const language of STORY_LANGUAGES) {
  const words = new Words(language);
  const text = (key: string, values = {}) => words.text(key, values);

  test.describe(`a list of the desk, in ${language}`, () => {
    test('keeps a view under a name: filters, order and columns, until it is deleted', async ({ browser }) => {
      const page = await openDesk(browser, `${language}/desk?state=published`);
      const table = page.getByRole('table', { name: text('desk.queue.reports') });
      await table
        .getByRole('columnheader', { name: text('desk.queue.age') })
        .getByRole('link')
        .click();
      await expect(page).toHaveURL(/sort=newest/);
      await page.locator('summary', { hasText: text('reports.list.columns') }).click();
      await page.getByRole('checkbox', { name: text('desk.queue.round') }).uncheck();
      await expect(table.getByRole('columnheader', { name: text('desk.queue.round') })).toHaveCount(0);
      const view = new URL(page.url()).search;

      await expect(page.locator('app-room-bar [aria-current=page]')).toHaveText(text('desk.queue.short'));
      const menu = page.locator('summary', { hasText: text('reports.list.views') });
      await menu.click();
      const name = `Published, ${language}`;
      await page.getByRole('textbox', { name: text('reports.list.viewName') }).fill(name);
      await page.getByRole('button', { name: text('reports.list.save'), exact: true }).click();
      await expect(page.getByRole('link', { name })).toBeVisible();

      await page.goto(`/${language}/desk`);
      await menu.click();
      await page.getByRole('link', { name }).click();
      await expect(table.getByRole('columnheader', { name: text('desk.queue.round') })).toHaveCount(0);
      const params = (search: string) => [...new URLSearchParams(search)].sort();
      expect(params(new URL(page.url()).search)).toEqual(params(view));

      await page.getByRole('button', { name: text('reports.list.deleteNamed', { name }) }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: text('reports.list.delete') })
        .click();
      await expect(page.getByRole('link', { name })).toHaveCount(0);
      await page.context().close();
    });

    test('is taken away whole, as many rows as it says', async ({ browser }) => {
      const page = await openDesk(browser, `${language}/desk?state=published&country=TN`);
      const [, total = ''] =
        /(\d[\d,.\s]*)\D*$/.exec(
          (await page.locator('app-list-page .bar [role=status]').first().textContent()) ?? '',
        ) ?? [];
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: text('reports.list.csv') }).click();
      const file = readFileSync(await (await download).path(), 'utf8');
      expect(file.trim().split('\r\n')).toHaveLength(Number(total.replace(/\D/g, '')) + 1);
      await page.context().close();
    });
  });
}

test('a form says what is wrong before anything is sent, and goes there', async ({ browser }) => {
  const page = await openDesk(browser, 'en/desk');
  await page.locator('summary', { hasText: 'Views' }).click();
  await page.getByRole('button', { name: 'Save the view', exact: true }).click();
  await expect(page.getByText('This is needed.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name of the view' })).toBeFocused();
  await page.context().close();
});

test('a list of the desk fits a phone, its menus open', async ({ browser }) => {
  const context = await signedIn(browser, 'coordinator', { width: 360, height: 740 });
  const page = await context.newPage();
  await page.goto('/ar/desk?state=published');
  const words = new Words('ar');
  await page.locator('summary', { hasText: words.text('reports.list.columns') }).click();
  await page.locator('summary', { hasText: words.text('reports.list.views') }).click();
  await expect(page.getByRole('textbox', { name: words.text('reports.list.viewName') })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});

async function openDesk(browser: Browser, path: string): Promise<Page> {
  const context = await signedIn(browser, 'coordinator');
  const page = await context.newPage();
  await page.goto(`/${path}`);
  await expect(page.getByRole('table').last()).toBeVisible();
  return page;
}
