import { test as base, type Page } from '@playwright/test';
import { ORIGIN } from './installation';

/** Tests that open their pages one after the other in the same window: what they share is fetched and compiled once. */
export const test = base.extend<object, { readonly window: Page }>({
  window: [
    async ({ browser }, use) => {
      const window = await browser.newPage({ baseURL: ORIGIN });
      await use(window);
      await window.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ window }, use) => {
    // Nor does it look at the next page as it looked at the one before.
    await window.setViewportSize({ width: 1280, height: 720 });
    await window.emulateMedia({ colorScheme: null });
    await use(window);
    // Remove listeners, so that the next test receives no events of this page.
    for (const event of ['request', 'console', 'pageerror'] as const) window.removeAllListeners(event);
    await window.goto('about:blank');
  },
});
