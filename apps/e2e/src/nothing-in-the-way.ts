import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** How a page is looked at. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** axe finds nothing, and the page does not scroll sideways, in each of the looks. */
export async function expectNothingInTheWay(page: Page, looks: readonly Look[]): Promise<void> {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expect(page.getByRole('main')).toBeVisible();
    await unrollCharts(page);
    // All rules, within the page itself: what they say of everything that is right is not gathered and carried about.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      `${colorScheme}, ${String(width)} px`,
    ).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways, 'the page does not scroll sideways').toBeLessThanOrEqual(0);
  }
}

/** Charts come when they are scrolled to. */
async function unrollCharts(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.body.scrollHeight);
  for (let y = 0; y < height; y += 800) await page.mouse.wheel(0, 800);
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
}
