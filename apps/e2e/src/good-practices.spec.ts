import type { GoodPracticeSummaryView, GoodPracticeView, PageView } from '@opev/contract';
import { expect, test } from '@playwright/test';
import { ask } from './api';
import { expectFound } from './reading';
import { asEveryVisitor } from './visitors';

const SLUG = 'al-mesalla-iraq';

/** The catalogue of good practices, a sheet, and the way from the Plan to it. That it fits on paper: print.spec.ts. */
asEveryVisitor(({ language, words }) => {
  test('the catalogue is filtered, and a sheet leads to the goals it serves in its own order', async ({ page }) => {
    const { total } = await ask<PageView<GoodPracticeSummaryView>>('good-practices?goal=7&country=IQ');
    const sheet = await ask<GoodPracticeView>(`good-practices/${SLUG}?lang=${language}`);
    await page.goto(`/${language}/good-practices`);
    await page.getByText(words.text('public.list.filters')).click();
    await page.getByLabel(words.text('public.filter.goal'), { exact: true }).selectOption('7');
    await page.getByLabel(words.text('public.filter.country'), { exact: true }).selectOption('IQ');
    await page.getByRole('button', { name: words.text('public.list.show') }).click();
    await expect(page).toHaveURL(/\/good-practices\?goal=7&country=IQ$/);
    await expectFound(page, words.plural('public.goodPractices.found', total));

    await page.getByRole('link', { name: sheet.title }).click();
    await expect(page.getByRole('heading', { level: 1, name: sheet.title })).toBeVisible();
    for (const text of [sheet.responsibleOrganization, sheet.period, sheet.objectives, sheet.beneficiaries])
      await expect(page.getByRole('main')).toContainText(text);
    const links = page.getByRole('list').filter({ hasText: sheet.links[0]?.goalTitle }).last().getByRole('listitem');
    await expect(links).toHaveText(
      sheet.links.map(({ goal, paragraph }) => new RegExp(`${String(goal)}.*${String(paragraph)}`, 's')),
    );
  });

  test('goals and activities name the practices they can learn from', async ({ page }) => {
    const sheet = await ask<GoodPracticeView>(`good-practices/${SLUG}?lang=${language}`);
    const [link] = sheet.links;
    for (const path of [`goals/${String(link?.goal)}`, `activities/${String(link?.activity)}`]) {
      await page.goto(`/${language}/${path}`);
      await expect(page.getByRole('heading', { name: words.text('public.goodPractices.title') })).toBeVisible();
      await page.getByRole('link', { name: sheet.title }).click();
      await expect(page).toHaveURL(new RegExp(`/good-practices/${SLUG}$`));
    }
  });
});
