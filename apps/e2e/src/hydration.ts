import type { Page } from '@playwright/test';

/** Hydrates a page: moves the mouse and waits until links are the router's. */
export async function hydrate(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-hydrated'));
}
