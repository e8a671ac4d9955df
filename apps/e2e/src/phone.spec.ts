import { expect, test, type Page } from '@playwright/test';
import { STORY_LANGUAGES, Words } from './words';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** What only a small screen without mouse and keys could spoil. */
for (const language of STORY_LANGUAGES) {
  const words = new Words(language);

  test.describe(`on a phone, in ${language}`, () => {
    for (const path of ['changes?since=2025-06-30', 'countries', 'commitments', 'reports']) {
      test(`the tables of /${path} fold: no column is out of sight`, async ({ page }) => {
        await page.goto(`/${language}/${path}`);
        await expect(page.getByRole('table').first()).toBeVisible();
        expect(await cutOff(page, '.ui-table-frame')).toEqual([]);
      });
    }

    test('a heat map is as high as its rows: the page scrolls to the last', async ({ page }) => {
      await page.goto(`/${language}/charts/goals-by-country`);
      const frame = page.getByRole('figure').getByRole('region');
      const table = await frame.getByRole('table').evaluate(({ offsetHeight }: HTMLElement) => offsetHeight);
      expect(await frame.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThanOrEqual(table);
    });

    test('a map says nothing of a mouse or of arrow keys', async ({ page }) => {
      await page.goto(`/${language}/countries`);
      await expect(page.getByRole('group', { name: words.text('charts.map.measure.taken-up') })).toBeVisible();
      await expect(page.getByText(words.text('charts.map.hint'))).toBeHidden();
    });

    test('a chart in a frame shows the titles of goals whole', async ({ page }) => {
      await page.goto(`/${language}/embed/status-by-goal`);
      await expect(page.getByRole('figure').getByRole('listitem').first()).toBeVisible();
      expect(await cutOff(page, 'figure .name, figure .note')).toEqual([]);
    });
  });
}

/** Marks above and below Arabic letters reach out of their line. */
const HALF_A_LINE = 10;

/** The words in what has more than it can show. */
function cutOff(page: Page, selector: string): Promise<readonly string[]> {
  return page
    .locator(selector)
    .evaluateAll(
      (elements, tolerance) =>
        elements
          .filter(
            ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
              scrollWidth > clientWidth || scrollHeight > clientHeight + tolerance,
          )
          .map(({ textContent }) => textContent.trim().slice(0, 60)),
      HALF_A_LINE,
    );
}
