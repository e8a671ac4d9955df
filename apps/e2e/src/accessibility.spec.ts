import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { addressOf, MEMBERS_PAGES, PUBLIC_PAGES, STAFF_PAGES } from './pages';
import { signIn } from './people';

/** axe finds nothing: in both directions, both colour schemes, on a desk and on a phone. */
const LOOKS = [
  { language: 'en', colorScheme: 'light', width: 1280 },
  { language: 'ar', colorScheme: 'dark', width: 360 },
] as const;

for (const { language, colorScheme, width } of LOOKS) {
  test.describe(`in ${language}, ${colorScheme}, ${String(width)} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    for (const path of [...PUBLIC_PAGES, '/sign-in']) {
      test(`nothing stands in the way of a reader on ${path}`, async ({ page }) => {
        await page.goto(await addressOf(language, path));
        await expectNothingInTheWay(page);
      });
    }
    for (const [person, pages] of [
      ['reporter', MEMBERS_PAGES],
      ['reviewer', STAFF_PAGES],
    ] as const) {
      test(`nothing stands in the way of a ${person}`, async ({ page }) => {
        await signIn(page, person);
        for (const path of pages) {
          await page.goto(`/${language}${path}`);
          await expectNothingInTheWay(page);
        }
        await page.goto(`/${language}${pages[0]}`);
        await page.locator(`a[href*="/reports/"]`).first().click();
        await page.waitForURL(/\/reports\//);
        await expectNothingInTheWay(page);
      });
    }
  });
}

async function expectNothingInTheWay(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await unrollCharts(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
}

/** Charts come when they are scrolled to. */
async function unrollCharts(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  for (let y = 0; y < height; y += 800) await page.mouse.wheel(0, 800);
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
}
