import type { ChartView } from '@opev/contract';
import { expect, test, type Page } from '@playwright/test';
import { ask } from './api';
import { hydrate } from './hydration';

/** Pages are hydrated on interaction; nothing done before is lost or done twice. */

test('a page that is only read asks for no program', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const programs = programsOf(page);
  await page.goto('/en/goals');
  await page.locator('main a[href="/en/goals/4"]').first().tap();
  await expect(page).toHaveURL(/goals\/4$/);
  await page.waitForLoadState('networkidle');
  expect(programs).toEqual([]);
  await page.locator('main summary').first().tap();
  await expect(page.locator('html')).toHaveAttribute('data-hydrated');
  expect(programs).not.toEqual([]);
  await context.close();
});

test('a link that is followed during hydration is once in the history', async ({ page }) => {
  // Long enough for the former page to hydrate.
  await page.route('**/en/goals/4', async (route) => {
    await new Promise((done) => setTimeout(done, 4_000));
    await route.continue();
  });
  await page.goto('/en/goals');
  const before = await page.evaluate(noteHydration);
  await page.mouse.move(1, 1);
  await page.locator('main a[href="/en/goals/4"]').first().dispatchEvent('click');
  await expect(page.getByRole('heading', { level: 1 })).toContainText((await ask<{ title: string }>('goals/4')).title);
  expect(await page.evaluate(() => sessionStorage.getItem('woke'))).toBe('yes');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page).toHaveURL(/goals$/);
});

test('a page keeps its scroll position when it is hydrated', async ({ page }) => {
  await page.goto('/en/');
  const place = await page.evaluate(() => {
    window.scrollTo({ top: 1500, behavior: 'instant' });
    return window.scrollY;
  });
  expect(place).toBeGreaterThan(0);
  await hydrate(page);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => window.scrollY)).toBe(place);
});

test('the server’s drawing stays, and is replaced when other figures are requested', async ({ page }) => {
  const programs = programsOf(page);
  await page.goto('/en/charts/status-by-goal');
  const drawing = page.locator('ui-stack-drawing');
  await drawing.evaluate((element) => element.setAttribute('data-servers', ''));
  await hydrate(page);
  await drawing.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('ui-stack-drawing[data-servers]')).toHaveCount(1);
  expect(await drawers(programs)).toBe(0);

  await page.getByText('Filter', { exact: false }).first().click();
  await page.getByLabel('Country', { exact: true }).selectOption('TN');
  await page.getByRole('button', { name: 'Show' }).first().click();
  await expect(page).toHaveURL(/country=TN/);
  await expect(page.locator('ui-stack-drawing[data-servers]')).toHaveCount(0);
  await page.locator('app-shown-chart .drawings').scrollIntoViewIfNeeded();
  await expect(page.locator('ui-stack-drawing:not([data-servers])')).toHaveCount(1);
  await expect(drawing).toHaveCount(1);
  const { rows } = await ask<ChartView>('charts/status-by-goal?country=TN');
  const parts = rows.flatMap(({ values }) => values.filter((value) => (value ?? 0) > 0));
  await expect(drawing.locator('path.bar')).toHaveCount(parts.length);
  expect(await drawers(programs)).toBe(1);
});

test('charts and maps that are not hydrated when another day is requested are removed', async ({ page }) => {
  await page.goto('/en/');
  await hydrate(page);
  const blocks = page.locator('ui-stack-drawing, app-country-map');
  expect(await page.locator('ui-stack-drawing').count()).toBeGreaterThan(0);
  expect(await page.locator('app-country-map').count()).toBeGreaterThan(0);
  await blocks.evaluateAll((all) => all.forEach((block) => block.setAttribute('data-servers', '')));
  const toPast = page.locator('app-moment-bar');
  await toPast.locator('summary').first().click();
  await toPast.locator('input[type=date]').fill('2026-01-15');
  await toPast.getByRole('button').first().click();
  await expect(page).toHaveURL(/asOf=/);
  await expect(page.locator('[data-servers]')).toHaveCount(0);
});

/** Records for the next page that this one was hydrated; answers the length of the history. */
function noteHydration(): number {
  const root = document.documentElement;
  new MutationObserver(() => {
    sessionStorage.setItem('woke', 'yes');
  }).observe(root, { attributeFilter: ['data-hydrated'] });
  return history.length;
}

/** Loaded scripts, except the start script. */
function programsOf(page: Page): readonly string[] {
  const programs: string[] = [];
  page.on('request', (request) => {
    if (/\/(main|chunk)-[\w-]+\.js$/.test(request.url())) programs.push(request.url());
  });
  return programs;
}

/** How many of them contain ngx-charts. */
async function drawers(programs: readonly string[]): Promise<number> {
  const texts = await Promise.all(programs.map(async (url) => (await fetch(url)).text()));
  return texts.filter((text) => text.includes('ngx-charts')).length;
}
