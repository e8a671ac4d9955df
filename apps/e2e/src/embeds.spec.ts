import { expect, test } from '@playwright/test';
import { ask } from './api';
import { STORY_LANGUAGES } from './words';

interface Listed {
  readonly items: readonly { readonly code: string }[];
}

/** A page of another site, with room beside the frame. */
const HOST = (html: string): string =>
  `<!DOCTYPE html><meta name="viewport" content="width=device-width"><body style="margin:8px">${html}`;

for (const language of STORY_LANGUAGES) {
  for (const width of [360, 1000]) {
    test(`a frame to paste is as high as its chart, and not much higher, at ${String(width)} px (${language})`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const { code } of (await ask<Listed>('charts')).items) {
        await page.goto(`/${language}/charts/${code}`);
        const html = await page.locator('#embed-html').inputValue();
        await page.setContent(HOST(html.replace('loading="lazy"', '')), { waitUntil: 'networkidle' });
        const frame = page.frames().at(-1);
        await expect(page.frameLocator('iframe').getByRole('figure').first()).toBeVisible();
        const [given, needed] = [
          (await page.locator('iframe').boundingBox())?.height ?? 0,
          (await frame?.evaluate(() => {
            const last = document.querySelector('main .frame');
            return last?.getBoundingClientRect().bottom ?? 0;
          })) ?? 0,
        ];
        expect(needed, code).toBeGreaterThan(200);
        expect(given, `${code}: what it needs`).toBeGreaterThanOrEqual(Math.floor(needed));
        expect(given, `${code}: not twice of it`).toBeLessThan(needed * 2);
      }
    });
  }
}
