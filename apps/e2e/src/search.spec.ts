import { expect, test, type Page } from '@playwright/test';
import { asEveryVisitor } from './visitors';
import type { StoryLanguage, Words } from './words';

/** What readers type, and the activity of the Plan they are looking for; its title holds the marked word. */
const SEARCHES: Readonly<
  Record<StoryLanguage, readonly { what: string; typed: string; activity: number; marked: string }[]>
> = {
  en: [
    { what: 'with accents where there are none', typed: 'libràries reàding', activity: 15, marked: 'libraries' },
    { what: 'with a typing error', typed: 'greivances', activity: 4, marked: 'grievances' },
    { what: 'with a word that is not finished', typed: 'peer-supp', activity: 27, marked: 'support' },
  ],
  ar: [
    { what: 'with another letter for the same sound', typed: 'استبيانات مظالمها', activity: 4, marked: 'استبيانات' },
    { what: 'without hamza, with heh for teh marbuta', typed: 'الى المدرسه', activity: 29, marked: 'المدرسة' },
    { what: 'with a typing error', typed: 'استبيانت', activity: 4, marked: 'استبيانات' },
  ],
};

/** Finding something by a word. */
asEveryVisitor(({ language, words }) => {
  test('the Plan is searched as people write', async ({ page }) => {
    await page.goto(`/${language}/`);
    await page.getByRole('link', { name: words.text('shell.search'), exact: true }).click();
    for (const { what, typed, activity, marked } of SEARCHES[language]) {
      await search(page, words, typed);
      const found = page
        .getByRole('article')
        .filter({ hasText: words.text('search.activity', { number: activity }) })
        .first();
      await expect(found, `${what}: ${typed}`).toBeVisible();
      await expect(found.locator('mark', { hasText: new RegExp(marked, 'i') }).first()).toBeVisible();
    }
  });

  test('results are of kinds, a report among them shows the passage, and nothing found is said', async ({ page }) => {
    await page.goto(`/${language}/search`);
    await search(page, words, language === 'ar' ? 'الشباب' : 'young');
    const kinds = page.getByRole('navigation', { name: words.text('search.kinds') });
    await kinds.getByRole('link', { name: words.text('search.kind.report') }).click();
    await expect(page).toHaveURL(/kind=report/);
    const report = page.getByRole('article').first();
    await expect(report).toContainText(words.text('search.one.report'));
    await expect(report.locator('mark').first()).toBeVisible();
    await report.getByRole('link').last().click();
    await expect(page.getByText(words.text('public.report.claimed')).first()).toBeVisible();

    await page.goBack();
    await expect(report).toBeVisible();
    await search(page, words, 'qqxzwv');
    await expect(page.getByText(words.text('search.nothing'), { exact: true })).toBeVisible();
  });

  test('a title in another script begins where the lines of the page do', async ({ page }) => {
    await page.goto(`/${language}/search?search=${language === 'ar' ? 'women' : 'النساء'}`);
    const title = page.getByRole('article').getByRole('heading').first();
    await expect(title).toHaveCSS('direction', language === 'ar' ? 'ltr' : 'rtl');
    await expect(title).toHaveCSS('text-align', language === 'ar' ? 'right' : 'left');
  });
});

async function search(page: Page, words: Words, typed: string): Promise<void> {
  await page.getByLabel(words.text('search.label')).fill(typed);
  await page.getByRole('button', { name: words.text('search.submit') }).click();
  await expect(page).toHaveURL(({ searchParams }) => searchParams.get('search') === typed);
}
