import { expect, test, type Page } from '@playwright/test';
import { login } from './people';

test('a reader reaches a report with the keyboard alone', async ({ page }) => {
  await page.goto('/en/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'a[href^="/en/goals/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/goals\//);
  await tabTo(page, 'a[href^="/en/reports/"]');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The organisation claims')).toBeVisible();
});

test('a reporter signs in and opens a report with the keyboard alone', async ({ page }) => {
  const { email, password } = login('manager');
  await page.goto('/en/sign-in');
  await tabTo(page, 'input[type="email"], input[name="email"]');
  await page.keyboard.type(email);
  await tabTo(page, 'input[type="password"]');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/workspace/);
  await tabTo(page, 'article button, article a');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/workspace\/reports\//);
  await tabTo(page, 'input[type="radio"][name="claimedStatus"]');
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
});

/** Presses Tab until the focus stands on something that matches, and sees that it can be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 120; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if (
      (await focused.count()) === 1 &&
      (await focused.evaluate((element, wanted) => element.matches(wanted), selector))
    ) {
      await expect(focused).toBeInViewport();
      return;
    }
  }
  throw new Error(`${selector} cannot be reached with Tab.`);
}
