import { readFile } from 'node:fs/promises';
import type {
  ActivitySummaryView,
  ActivityView,
  ChangesView,
  ChartView,
  CommitmentView,
  CountrySummaryView,
  CountryView,
  FiguresPageView,
  GoalFigureView,
  GoalView,
  OrganizationSummaryView,
  OrganizationView,
  PageView,
  ReportSummaryView,
  SummaryView,
  ThemeSummaryView,
  ThemeView,
} from '@opev/contract';
import { expect, test } from '@playwright/test';
import { ask, pastDay } from './api';
import {
  expectCommitments,
  expectFigure,
  expectFound,
  expectNumbersOf,
  expectSeries,
  numbersIn,
  unfold,
} from './reading';
import { STORY_LANGUAGES, Words } from './words';

const NARROW = 'country=TN&verifiedRating=limited';

test.use({ javaScriptEnabled: false });

for (const language of STORY_LANGUAGES) {
  const words = new Words(language);
  const inLanguage = <T>(path: string): Promise<T> =>
    ask<T>(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);

  test.describe(`without JavaScript, in ${language}`, () => {
    test('the overview and its charts hold the figures of the API', async ({ page }) => {
      const summary = await inLanguage<SummaryView>('summary');
      await page.goto(`/${language}/`);
      const { total, reportsPublished, goals } = summary;
      const inNumbers = page.getByRole('region', { name: words.text('public.overview.inNumbers') });
      for (const count of [total.takenUp, total.reported, reportsPublished])
        await expect(inNumbers).toContainText(words.number(count));
      for (const { title, figure } of goals) {
        const of = figure.activities;
        const said = words.plural('public.goal.reportedOf', of, { n: figure.reported, of });
        await expect(page.getByRole('listitem').filter({ hasText: title }).first()).toContainText(said);
      }
      for (const code of ['status-by-goal', 'claimed-and-verified', 'coverage-by-goal', 'reports-over-rounds']) {
        const figure = page.getByRole('figure', { name: words.text(`charts.${code}.title`) });
        await unfold(figure, words.text('shell.figure.table'));
        await expectNumbersOf(await inLanguage<ChartView>(`charts/${code}`), figure);
      }
    });

    test('goal, theme, country, organisation and activity hold the figures of the API', async ({ page }) => {
      for (const path of [
        'goals/2',
        'themes/research-evidence',
        'countries/TN',
        'goals/2?country=TN&organizationType=ngo',
      ]) {
        const { figure } = await inLanguage<GoalView | ThemeView | CountryView>(path);
        await page.goto(`/${language}/${path}`);
        await expectFigure(page, words, figure);
      }
      const [first] = (await inLanguage<FiguresPageView<OrganizationSummaryView>>('organizations?sort=-reported'))
        .items;
      const organization = await inLanguage<OrganizationView>(`organizations/${first?.slug ?? ''}`);
      await page.goto(`/${language}/organizations/${organization.slug}`);
      await expectCommitments(page, words, organization.figure.commitments);
      await expectSeries(page, words, organization.figure);
      const activity = await inLanguage<ActivityView>('activities/12');
      await page.goto(`/${language}/activities/12`);
      await expectSeries(page, words, activity.figure);
    });

    test('every list holds what the API lists', async ({ page }) => {
      const goals = await inLanguage<FiguresPageView<GoalFigureView>>(`goals?${NARROW}`);
      const themes = await inLanguage<FiguresPageView<ThemeSummaryView>>(`themes?${NARROW}`);
      for (const [list, items] of [
        ['goals', goals.items.map(({ title, figure }) => ({ title, figure }))],
        ['themes', themes.items.map(({ label, figure }) => ({ title: label, figure }))],
      ] as const) {
        await page.goto(`/${language}/${list}?${NARROW}`);
        for (const { title, figure } of items) {
          const of = figure.activities;
          const said = words.plural('public.goal.reportedOf', of, { n: figure.reported, of });
          await expect(page.getByRole('listitem').filter({ hasText: title }).last()).toContainText(said);
        }
      }
      type Listed = ActivitySummaryView | OrganizationSummaryView | CommitmentView | ReportSummaryView;
      for (const list of ['activities', 'organizations', 'commitments', 'reports']) {
        const { total } = await inLanguage<PageView<Listed>>(`${list}?goal=2&${NARROW}`);
        await page.goto(`/${language}/${list}?goal=2&${NARROW}`);
        await expectFound(page, words.plural(`public.${list}.found`, total));
      }
      const { items } = await inLanguage<FiguresPageView<CountrySummaryView>>('countries?goal=2');
      await page.goto(`/${language}/countries?goal=2`);
      for (const { name, organizations, figure } of items.filter((country) => country.organizations > 0)) {
        const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
        const cells = await row.getByRole('cell').allInnerTexts();
        expect(cells.slice(0, 3).map(Number)).toEqual([organizations, figure.takenUp, figure.reported]);
      }
    });

    test('every chart, its frame and what changed hold the figures of the API', async ({ page }) => {
      const past = await pastDay();
      const { items } = await ask<{ items: readonly { code: string }[] }>('charts');
      for (const { code } of items) {
        await page.goto(`/${language}/charts/${code}?asOf=${past}`);
        await expectNumbersOf(await inLanguage<ChartView>(`charts/${code}?asOf=${past}`), page.getByRole('figure'));
      }
      await page.goto(`/${language}/embed/coverage-by-goal?goal=2`);
      await unfold(page, words.text('shell.figure.table'));
      const chart = await inLanguage<ChartView>('charts/coverage-by-goal?goal=2');
      await expectNumbersOf(chart, page.getByRole('figure'));

      const changes = await inLanguage<ChangesView>(`changes?since=${past}`);
      await page.goto(`/${language}/changes?since=${past}`);
      const table = page.getByRole('table', { name: words.text('public.changes.figures') });
      const [takenUp, reported, commitments] = await numbersIn(table);
      const { before, now } = changes;
      expect(new Set(takenUp)).toContain(now.takenUp);
      expect([reported?.length, commitments?.length]).toEqual([2, 2]);
      await expect(table).toContainText(
        words.plural('shell.figure.coverage.commitments', before.commitments.of, {
          n: before.commitments.reported,
          of: before.commitments.of,
        }),
      );
      await expect(page.getByText(words.plural('public.changes.reports', changes.reportsListed))).toBeVisible();
    });

    test('a form filters, another language is a link, a table opens, a file arrives', async ({ page }) => {
      await page.goto(`/${language}/activities`);
      await page.getByText(words.text('public.list.filters')).click();
      await page.getByLabel(words.text('public.filter.country'), { exact: true }).selectOption('TN');
      await page.getByLabel(words.text('public.activities.search')).fill('12');
      await page.getByRole('button', { name: words.text('public.list.show') }).click();
      await expect(page).toHaveURL(({ searchParams }) => searchParams.get('country') === 'TN');
      const { total } = await ask<PageView<unknown>>('activities?country=TN&search=12');
      await expectFound(page, words.plural('public.activities.found', total));

      const [other, name] = language === 'en' ? (['ar', 'العربية'] as const) : (['en', 'English'] as const);
      await page.getByRole('link', { name, exact: true }).first().click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await expectFound(page, new Words(other).plural('public.activities.found', total));

      const title = words.text('charts.status-by-goal.title');
      await page.goto(`/${language}/charts/status-by-goal`);
      const away = page.getByRole('group', { name: words.text('charts.actions.label', { title }) });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        away.getByRole('link', { name: 'CSV' }).click(),
      ]);
      const { rows } = await ask<ChartView>('charts/status-by-goal');
      const csv = await readFile(await download.path(), 'utf8');
      for (const { code, values } of rows)
        expect(csv).toMatch(new RegExp(`^${code}[,;].+[,;]${values.join('[,;]')}[,;]`, 'm'));
      await away.getByRole('link', { name: words.text('charts.actions.link') }).click();
      await expect(page).toHaveURL(/snapshot=/);
    });
  });
}
