import type { ArrivalsView, ChartView } from '@opev/contract';
import { expect, test, type Locator } from '@playwright/test';
import { ask } from './api';
import { hydrate } from './hydration';
import { expectNumbersOf, unfold } from './reading';
import { signedIn } from './rooms';
import { STORY_LANGUAGES, Words } from './words';

const CODE = 'completed-over-rounds';

/** How many points of a line carry its mark, as the path of its marks has them. */
async function marksOf(drawing: Locator, mark: 'circle' | 'square'): Promise<number> {
  return ((await drawing.locator(`.${mark} .mark`).getAttribute('d')) ?? '').split('M').length - 1;
}

const known = ({ rows, columns }: ChartView, code: string): number => {
  const index = columns.findIndex((column) => column.code === code);
  return rows.filter(({ values }) => typeof values[index] === 'number').length;
};

for (const language of STORY_LANGUAGES) {
  const words = new Words(language);
  const chartOf = () => ask<ChartView>(`charts/${CODE}?lang=${language}`);

  test.describe(`the trend over rounds, in ${language}`, () => {
    test('has both words as lines with a mark for each number, and marks the round that is open', async ({ page }) => {
      const chart = await chartOf();
      await page.goto(`/${language}/charts/${CODE}`);
      const drawing = page.locator('ui-trend-drawing');
      await expect(drawing.locator('svg')).toHaveCount(2);
      expect(await marksOf(drawing, 'circle')).toBe(known(chart, 'claimed-completed'));
      expect(await marksOf(drawing, 'square')).toBe(known(chart, 'verified-complete'));
      const open = chart.rows.find(({ openUntil }) => openUntil !== undefined);
      const until = words.text('charts.note.openUntil', { day: words.day(open?.openUntil ?? '') });
      await expect(drawing.getByRole('listitem').filter({ hasText: open?.label ?? '' })).toContainText(until);
      await expect(page.locator('ui-chart-legend')).toContainText(words.text('charts.part.running'));
      await expectNumbersOf(chart, page.getByRole('figure'));
    });

    test('runs as the lines of its language do, first round first', async ({ page }) => {
      await page.goto(`/${language}/charts/${CODE}`);
      const places = await page.locator('ui-trend-drawing .places li:visible').all();
      const boxes = await Promise.all(places.map(async (place) => (await place.boundingBox())?.x ?? 0));
      expect(boxes.length).toBeGreaterThan(1);
      const inOrder = [...boxes].sort((one, other) => (language === 'ar' ? other - one : one - other));
      expect(boxes).toEqual(inOrder);
      const mirrored = await page
        .locator('ui-trend-drawing svg')
        .first()
        .evaluate((svg) => getComputedStyle(svg).transform);
      expect(mirrored).toBe(language === 'ar' ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
    });

    test('leads from a round to its reports, with the keyboard', async ({ page }) => {
      const [first] = (await chartOf()).rows;
      await page.goto(`/${language}/charts/${CODE}`);
      const link = page.locator('ui-trend-drawing').getByRole('link', { name: first?.label ?? '' });
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`/${language}/reports?round=${first?.code ?? ''}`);
    });

    test('names on a phone what there is room for, and the last round always', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${language}/charts/${CODE}`);
      const named = page.locator('ui-trend-drawing .places li:visible');
      const last = (await chartOf()).rows.at(-1)?.label ?? '';
      await expect(named.last()).toContainText(last);
      const boxes = await Promise.all((await named.all()).map((place) => place.boundingBox()));
      const edges = boxes.map((box) => [box?.x ?? 0, (box?.x ?? 0) + (box?.width ?? 0)] as const);
      const inOrder = [...edges].sort(([one], [other]) => one - other);
      for (const [index, [start]] of inOrder.slice(1).entries())
        expect(start).toBeGreaterThanOrEqual(inOrder[index]![1] - 1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

    test('is the same in the picture to take away: as many points, the same words', async ({ page, request }) => {
      const chart = await chartOf();
      await page.goto(`/${language}/charts/${CODE}`);
      const legend = (await page.locator('ui-chart-legend li').allInnerTexts()).map((text) => text.trim());
      const picture = await (await request.get(`/${language}/charts/${CODE}.svg`)).text();
      for (const text of legend) expect(picture).toContain(text);
      for (const { values } of chart.rows)
        for (const value of values.slice(2))
          if (value !== null)
            expect(picture).toContain(`${words.number(value)}${language === 'ar' ? '\u202c' : ''}</text>`);
    });
  });
}

test('the trend is drawn anew for another part of the Plan, on a hydrated page', async ({ page }) => {
  await page.goto(`/en/charts/${CODE}`);
  await hydrate(page);
  await page.getByText('Filter', { exact: false }).first().click();
  await page.getByLabel('Country', { exact: true }).selectOption('TN');
  await page.getByRole('button', { name: 'Show' }).first().click();
  await expect(page).toHaveURL(/country=TN/);
  await page.locator('app-shown-chart').scrollIntoViewIfNeeded();
  const chart = await ask<ChartView>(`charts/${CODE}?lang=en&country=TN`);
  await expectNumbersOf(chart, page.getByRole('figure'));
  await expect(page.locator('ui-trend-drawing')).toHaveCount(1);
  await expect.poll(() => marksOf(page.locator('ui-trend-drawing'), 'circle')).toBe(known(chart, 'claimed-completed'));
});

test('on paper the trend has lines and one colour for each band', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`/en/charts/${CODE}`);
  await expect(page.locator('ui-trend-drawing svg').first()).toBeVisible();
  const fills = await page
    .locator('ui-trend-drawing .area')
    .evaluateAll((areas) => areas.map((area) => getComputedStyle(area).fill));
  expect(fills.length).toBeGreaterThan(0);
  expect(fills.filter((fill) => fill.includes('url'))).toEqual([]);
});

test('at the desk the latest round is followed day by day, beside the one before', async ({ browser }) => {
  const words = new Words('en');
  const context = await signedIn(browser, 'reviewer');
  const page = await context.newPage();
  const [followed, before] = (
    (await (await context.request.get('/api/v1/desk/rounds/arrivals?lang=en')).json()) as ArrivalsView
  ).rounds;
  await page.goto('/en/desk');
  await page.getByText(words.text('desk.arrivals.title')).click();
  const arrivals = page.locator('app-round-arrivals');
  await expect(arrivals.locator('ui-trend-drawing svg')).toBeVisible();
  await expect(arrivals.locator('ui-trend-drawing .line')).toHaveCount(2);
  for (const round of [followed, before])
    await expect(arrivals.locator('ui-chart-legend')).toContainText(round?.label ?? '');
  await unfold(arrivals, words.text('shell.figure.table'));
  const rows = await arrivals.getByRole('table').getByRole('row').allInnerTexts();
  const received = followed?.days.at(-1)?.received ?? 0;
  expect(received).toBeGreaterThan(0);
  expect(rows.some((row) => row.includes(words.number(received)))).toBe(true);
  // What is yet to come is not known: no line, and no zero.
  expect(rows.at(-1)).toContain(words.text('desk.arrivals.unknown'));
  await context.close();
});
