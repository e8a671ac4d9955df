import { expect, test, type Page } from '@playwright/test';
import { expectNothingInTheWay, type Look } from './nothing-in-the-way';
import { MEMBERS_PAGES, STAFF_PAGES } from './pages';
import { signIn } from './people';

/** axe finds nothing behind the sign-in either: in both directions, both colour schemes, at a desk and on a phone. */
const LOOKS: readonly (Look & { readonly language: string })[] = [
  { language: 'en', colorScheme: 'light', width: 1280 },
  { language: 'ar', colorScheme: 'dark', width: 360 },
];

for (const look of LOOKS) {
  const { language, colorScheme, width } = look;
  test.describe(`in ${language}, ${colorScheme}, ${String(width)} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test('nothing stands in the way of signing in', async ({ page }) => {
      await open(page, `/${language}/sign-in`);
      await expectNothingInTheWay(page, [look]);
    });

    for (const [person, pages] of [
      ['reporter', MEMBERS_PAGES],
      ['reviewer', STAFF_PAGES],
    ] as const) {
      test(`nothing stands in the way of a ${person}`, async ({ page }) => {
        await signIn(page, person);
        for (const path of pages) {
          await open(page, `/${language}${path}`);
          await expectNothingInTheWay(page, [look]);
        }
        await page.goto(`/${language}${pages[0]}`);
        await page.locator(`a[href*="/reports/"]`).first().click();
        await page.waitForURL(/\/reports\//);
        await expectIsThere(page);
        await expectNothingInTheWay(page, [look]);
      });
    }
  });
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectIsThere(page);
}

async function expectIsThere(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}
