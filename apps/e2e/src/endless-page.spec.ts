import { expect, test } from '@playwright/test';
import { startPlantedSite } from './planted-site';
import { Words } from './words';

/** A mistake in one page is that page's alone. */
test('a page that never comes to an end says so to its reader; other readers go on', async ({ page, context }) => {
  const { origin, end } = await startPlantedSite();
  try {
    const never = page.goto(`${origin}/ar/search/never`);
    // A page requested before that is noticed may still be lost with it.
    await expect.poll(async () => (await fetch(`${origin}/trouble`)).text()).toContain('does not answer');
    const other = await context.newPage();
    await other.goto(`${origin}/en/goals/7`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('/en/goals/7');

    const answer = await never;
    expect([answer?.status(), answer?.headers()['retry-after']]).toEqual([503, '3']);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new Words('ar').text('shell.failure.title'));
    await other.goto(`${origin}/en/goals/8`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('/en/goals/8');
  } finally {
    await end();
  }
});
