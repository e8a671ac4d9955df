import type { CountrySummaryView, FiguresPageView } from '@opev/contract';
import { expect, test } from '@playwright/test';
import { ask } from './api';
import { hydrate } from './hydration';
import { asEveryVisitor } from './visitors';

/** Countries on a map of tiles, and as a table that says the same. */
asEveryVisitor(({ language, words }) => {
  test('the map names every country in the reader’s language, and the table beside it says the same', async ({
    page,
  }) => {
    const { items } = await ask<FiguresPageView<CountrySummaryView>>(`countries?lang=${language}&limit=100`);
    expect(items.find(({ iso2 }) => iso2 === 'TN')?.name).toBe(language === 'ar' ? 'تونس' : 'Tunisia');
    await page.goto(`/${language}/countries`);

    const map = page.getByRole('group', { name: words.text('charts.map.measure.taken-up') });
    for (const { iso2, name, organizations, figure } of items) {
      const isNobody = figure.commitments.of === 0;
      const said = isNobody
        ? words.text('charts.map.tileNobody', { name })
        : words.plural('charts.map.tile.taken-up', figure.takenUp, { name });
      await expect(map.getByRole('link', { name: said, exact: true }), iso2).toBeVisible();

      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      const cells = await row.getByRole('cell').allInnerTexts();
      const numbers = cells.slice(0, 3).map((cell) => Number(/\d+/.exec(cell)?.[0]));
      if (isNobody) expect(cells).toEqual([words.text('public.country.nothing')]);
      else expect([iso2, numbers]).toEqual([iso2, [organizations, figure.takenUp, figure.reported]]);
    }
  });

  test('the map is walked with the keyboard, and counts what the reader chooses', async ({ page }) => {
    const { items } = await ask<FiguresPageView<CountrySummaryView>>(`countries?lang=${language}&limit=100`);
    await page.goto(`/${language}/countries`);
    await page.getByRole('link', { name: words.text('charts.map.measure.organizations'), exact: true }).click();
    await expect(page).toHaveURL(/show=organizations$/);

    const map = page.getByRole('group', { name: words.text('charts.map.measure.organizations') });
    const tunisia = items.find(({ iso2 }) => iso2 === 'TN');
    if (!tunisia) throw new Error('Tunisia is among the countries.');
    const { name, organizations } = tunisia;
    const tile = map.getByRole('link', {
      name: words.plural('charts.map.tile.organizations', organizations, { name }),
    });
    await tile.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(tile).not.toBeFocused();
    await expect(map.getByRole('link', { name: items.find(({ iso2 }) => iso2 === 'DZ')?.name ?? '' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(tile).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  });

  test('the map of the overview loads its script when it is used, and is walked with the keyboard', async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
    await page.goto(`/${language}/`);
    await hydrate(page);
    await page.waitForLoadState('networkidle');
    const before = scripts.length;
    const map = page.getByRole('group', { name: words.text('charts.map.measure.organizations') });
    const [first, second] = [map.getByRole('link').nth(0), map.getByRole('link').nth(1)];
    await first.focus();
    await expect.poll(() => scripts.length).toBeGreaterThan(before);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('ArrowRight');
    await expect(first).not.toBeFocused();
    await expect(map.locator(':focus')).toHaveCount(1);
    await second.click();
    await expect(page).toHaveURL(new RegExp(`/${language}/countries/[A-Z]{2}$`));
  });
});
