import { expect, test, type APIRequestContext } from '@playwright/test';

interface Sheet {
  readonly slug: string;
}

const LANGUAGES = ['en', 'fr', 'ar', 'es', 'ca'];
const A4_POINTS = [595, 842];

/** The pages of a PDF as Chromium writes it, and their sizes in points. */
function pagesOf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return {
    count: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    sizes: sizes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]),
  };
}

/** Every sheet there is: the longest in one language need not be the longest in another. */
async function sheets(request: APIRequestContext): Promise<readonly string[]> {
  const { items } = (await (await request.get('/api/v1/good-practices?limit=100')).json()) as {
    items: readonly Sheet[];
  };
  // Other stories plant one with words as long as a page.
  return items.map(({ slug }) => slug).filter((slug) => !slug.endsWith('-practice'));
}

for (const language of LANGUAGES) {
  test(`every sheet of a good practice fills one A4 page in ${language}, with and without script`, async ({
    browser,
    request,
  }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      for (const slug of await sheets(request)) {
        await page.goto(`/${language}/good-practices/${slug}`, { waitUntil: 'networkidle' });
        // As browsers print it, and as those that ask for no format of the page's own do.
        for (const options of [{ preferCSSPageSize: true }, { format: 'A4' }]) {
          const { count, sizes } = pagesOf(await page.pdf(options));
          expect([slug, count]).toEqual([slug, 1]);
          expect(Math.abs((sizes[0]?.[0] ?? 0) - (A4_POINTS[0] ?? 0))).toBeLessThanOrEqual(1);
          expect(Math.abs((sizes[0]?.[1] ?? 0) - (A4_POINTS[1] ?? 0))).toBeLessThanOrEqual(1);
        }
      }
      await context.close();
    }
  });
}

test('the print button is there only where it can do something', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto('/en/good-practices/al-mesalla-iraq');
    await expect(page.getByRole('button', { name: 'Print this sheet' })).toHaveCount(javaScriptEnabled ? 1 : 0);
    await context.close();
  }
});

for (const language of ['en', 'ar']) {
  test(`a page on paper says where it came from, and holds nothing to press, in ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: 'dark' });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const path of ['/', '/goals/3', '/countries', '/countries/TN', '/commitments', '/method']) {
      await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' });
      await expect(page.locator('app-page-source')).toContainText(`/${language}${path === '/' ? '' : path}`);
      await expect(page.locator('app-page-source')).toContainText(/\d{4}-\d{2}-\d{2}-\w+/);
      for (const gone of ['nav', 'form', 'footer', '.ui-button', 'select']) {
        await expect(page.locator(`${gone}:visible`)).toHaveCount(0);
      }
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return [color, backgroundColor];
      });
      expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      // Nothing lies beyond the edge of the paper.
      await page.setViewportSize({ width: 673, height: 1000 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, overflow]).toEqual([path, 0]);
    }
    await context.close();
  });
}

test('the overview on paper is a file that can be sent: no pictures of patterns in it', async ({ page }) => {
  await page.goto('/en/', { waitUntil: 'networkidle' });
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeLessThan(2_000_000);
});
