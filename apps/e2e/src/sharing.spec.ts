import type { GoalView, PageView, ReportSummaryView } from '@opev/contract';
import { expect, test, type Page } from '@playwright/test';
import { ask } from './api';
import { ORIGIN } from './installation';
import { asEveryVisitor } from './visitors';

const LANGUAGES = ['en', 'fr', 'ar', 'es', 'ca'];

/** Printing a page, sharing its address, following what is new. */
asEveryVisitor(({ language, words, width }) => {
  test('on paper there is the page, where it came from and its day, and nothing to press', async ({ page }) => {
    await page.goto(`/${language}/goals/2`);
    const { asOf, snapshot } = await ask<{ asOf: string; snapshot: string }>('goals/2');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const source = page.getByText(words.text('shell.print.source')).filter({ visible: true });
    await expect(source).toContainText(`${ORIGIN}/${language}/goals/2`);
    await expect(source).toContainText(words.day(asOf));
    await expect(source).toContainText(snapshot);
  });

  test('a shared address brings its picture and says where else it can be read', async ({ page, request }) => {
    await page.goto(`/${language}/goals/2`);
    await expectAddresses(page, language, '/goals/2');
    const heading = page.getByRole('heading', { level: 1 });
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
      'content',
      new RegExp(await heading.innerText()),
    );
    const picture = await request.get((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '');
    expect(picture.headers()['content-type']).toBe('image/png');
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);

    const { of } = (await ask<GoalView>('goals/2')).figure.commitments;
    await page.getByRole('link', { name: words.plural('public.figure.allCommitments', of), exact: true }).click();
    await expect(page).toHaveURL(/\/commitments\?goal=2$/);
    await expectAddresses(page, language, '/commitments?goal=2');
  });

  if (width > 400) {
    test('what is new can be followed, and search engines find their way', async ({ page, request }) => {
      const { items } = await ask<PageView<ReportSummaryView>>('reports?goal=2&limit=1');
      await page.goto(`/${language}/goals/2`);
      const feedAddress = await page.getByRole('link', { name: words.text('public.feed.follow') }).getAttribute('href');
      const feed = await request.get(feedAddress ?? '');
      expect(feed.headers()['content-type']).toContain('application/atom+xml');
      expect(await feed.text()).toContain(`/${language}/reports/${items[0]?.id ?? ''}`);

      const robots = await (await request.get('/robots.txt')).text();
      expect(robots).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
      const sitemap = await (await request.get('/sitemap.xml')).text();
      for (const path of ['/', '/goals/2', '/activities/12', '/countries/TN'])
        expect(sitemap).toContain(`<loc>${ORIGIN}/${language}${path}</loc>`);
      expect(sitemap).not.toMatch(/workspace|desk/);
    });
  }
});

/** Title, canonical address and the other languages are those of the page that is shown. */
async function expectAddresses(page: Page, language: string, path: string): Promise<void> {
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page).toHaveTitle(new RegExp(heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `${ORIGIN}/${language}${path}`);
  for (const other of LANGUAGES) {
    await expect(page.locator(`link[rel="alternate"][hreflang="${other}"]`)).toHaveAttribute(
      'href',
      `${ORIGIN}/${other}${path}`,
    );
  }
}
