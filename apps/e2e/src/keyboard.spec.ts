import { expect, test, type Locator, type Page } from '@playwright/test';
import { login } from './people';
import { STORY_LANGUAGES, Words } from './words';

for (const language of STORY_LANGUAGES) {
  const words = new Words(language);

  test(`a reader goes from the overview to a chart, its table, a goal and a report with the keyboard alone (${language})`, async ({
    page,
  }) => {
    await page.goto(`/${language}/`);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: words.text('shell.skipToContent') })).toBeFocused();
    await page.keyboard.press('Enter');

    const figure = page.getByRole('figure', { name: words.text('charts.status-by-goal.title') });
    const fold = figure.locator('summary', { hasText: words.text('shell.figure.table') });
    await tabTo(page, fold);
    await page.keyboard.press('Enter');
    const table = figure.getByRole('table');
    await expect(table).toBeVisible();

    const goal = table.getByRole('rowheader').getByRole('link').first();
    await tabTo(page, goal);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/goals\/\d+$/);
    await tabTo(page, page.locator(`a[href^="/${language}/reports/"]`));
    await page.keyboard.press('Enter');
    await expect(page.getByText(words.text('public.report.claimed'), { exact: true }).first()).toBeVisible();
  });

  test(`the first number of a chart is a few keys away (${language})`, async ({ page }) => {
    await page.goto(`/${language}/charts/goals-by-country`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: words.text('charts.page.skip') });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    const figure = page.getByRole('figure');
    await expect(figure.getByRole('rowheader').getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(figure.getByRole('cell').first().getByRole('link')).toBeFocused();
  });
}

test('a reporter signs in and opens a report with the keyboard alone', async ({ page }) => {
  const { email, password } = login('manager');
  await page.goto('/en/sign-in');
  await tabTo(page, page.locator('input[type="email"], input[name="email"]'));
  await page.keyboard.type(email);
  await tabTo(page, page.locator('input[type="password"]'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/workspace/);
  await tabTo(page, page.locator('article button, article a'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/workspace\/reports\//);
  await tabTo(page, page.locator('input[type="radio"][name="claimedStatus"]'));
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
});

/** Presses Tab until the focus stands on something of `wanted`, and sees that it can be seen at each step. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    const isThere = await wanted.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement));
    expect(await page.evaluate(focusIsSeen), 'the focus is seen').toBe(true);
    if (!isThere) continue;
    await expect(page.locator(':focus')).toBeInViewport();
    return;
  }
  throw new Error(`${String(wanted)} cannot be reached with Tab.`);
}

/** Whether what has the focus has an outline, or something like it, around it or what it stands in. */
function focusIsSeen(): boolean {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return true;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
}
