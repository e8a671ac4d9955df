import type {
  ActivitySummaryView,
  ChartView,
  CommitmentView,
  CountryView,
  FiguresPageView,
  GoalSummaryView,
  GoalView,
  SummaryView,
} from '@opev/contract';
import { expect, test, type Page } from '@playwright/test';
import { ask, sameQuestion } from './api';
import { expectFound } from './reading';
import { asEveryVisitor, type Visitor } from './visitors';

type Activities = FiguresPageView<ActivitySummaryView>;

/** Any combination of filters, and from every figure down to what made it. */
asEveryVisitor((visitor) => {
  const { language, words } = visitor;

  test('filters are in the address, go back and forward, and are taken off one by one', async ({ page }) => {
    const [theme] = (await ask<{ items: readonly { code: string; label: string }[] }>(`themes?lang=${language}`)).items;
    await page.goto(`/${language}/activities`);
    await page.getByText(words.text('public.list.filters')).click();
    await page.getByLabel(words.text('public.filter.country'), { exact: true }).selectOption('TN');
    await page.getByLabel(words.text('public.filter.organizationType'), { exact: true }).selectOption('ngo');
    await page
      .getByLabel(words.text('public.filter.status'), { exact: true })
      .selectOption({ label: words.text('terms.activityStatus.in-progress') });
    await page.getByRole('button', { name: words.text('public.list.show') }).click();
    await expect(page).toHaveURL(/\/activities\?country=TN&organizationType=ngo&status=in-progress$/);
    await expectSameRows(page, visitor);
    const narrow = page.url();

    const chip = page.getByRole('link', {
      name: words.text('public.filter.remove', {
        words: words.text('public.scope.status', { name: words.text('terms.activityStatus.in-progress') }),
      }),
    });
    await chip.click();
    await expect(page).not.toHaveURL(/status=/);
    await expectSameRows(page, visitor);
    const wide = page.url();
    await page.goBack();
    await expect(page).toHaveURL(narrow);
    await expectSameRows(page, visitor);
    await page.goForward();
    await expect(page).toHaveURL(wide);
    await expect(chip).toHaveCount(0);
    await expectSameRows(page, visitor);

    await page.goto(`/${language}/activities?goal=2&theme=${theme?.code ?? ''}&verifiedRating=limited&sort=-progress`);
    await expectSameRows(page, visitor);
    await page
      .getByRole('link', { name: words.text('public.list.clear') })
      .first()
      .click();
    await expect(page).toHaveURL(new RegExp(`/${language}/activities$`));
  });

  test('a cell of the heat map leads to its activities, one of them to its commitments and a report', async ({
    page,
  }) => {
    const chart = await ask<ChartView>(`charts/goals-by-country?lang=${language}`);
    const { goal, country, count } = aCellOf(chart);
    await page.goto(`/${language}/`);
    const row = page
      .getByRole('figure', { name: words.text('charts.goals-by-country.title') })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: goal.label, exact: true }) });
    await row.getByRole('cell').nth(country.index).getByRole('link').click();
    await expect(page).toHaveURL(
      new RegExp(`/activities\\?goal=${goal.code}&country=${country.code}&status=taken-up$`),
    );
    await expectFound(page, words.plural('public.activities.found', count));
    await expectSameRows(page, visitor);

    const { items } = await sameQuestion<Activities>(page.url(), language);
    const activity = items.find(({ figure }) => figure.commitments.reported > figure.notNamed.reported);
    if (!activity) throw new Error('No activity of the cell has a report of a named organisation.');
    await page.getByRole('link', { name: activity.title }).click();
    await expect(page.getByRole('heading', { level: 1, name: activity.title })).toBeVisible();
    expect(page.url()).toContain(`country=${country.code}`);
    const commitments = page.getByRole('table', { name: words.text('public.activity.commitments') });
    await commitments
      .getByRole('link', { name: new RegExp(`^${words.text('public.column.report')}: `) })
      .first()
      .click();
    await expect(page.getByText(words.text('public.report.claimed')).first()).toBeVisible();
  });

  test('what was taken up in a country, and a status at the end of a round, lead to as many activities', async ({
    page,
  }) => {
    const { figure } = await ask<CountryView>(`countries/TN?lang=${language}`);
    await page.goto(`/${language}/countries/TN`);
    const { takenUp: n, activities: of } = figure;
    await page.getByRole('link', { name: words.plural('public.figure.takenUp', of, { n, of }), exact: true }).click();
    await expect(page).toHaveURL(/\/activities\?country=TN&status=taken-up$/);
    await expectFound(page, words.plural('public.activities.found', n));

    const { total } = await ask<SummaryView>(`summary?lang=${language}`);
    for (const [what, count] of [
      ['takenUp', total.takenUp],
      ['reported', total.reported],
    ] as const) {
      await page.goto(`/${language}/`);
      await page.getByRole('link', { name: words.text(`public.overview.stat.${what}`), exact: true }).click();
      await expectFound(page, words.plural('public.activities.found', count));
    }

    const { rows, columns } = await ask<ChartView>(`charts/status-over-rounds?lang=${language}`);
    const round = rows[0];
    const index = round?.values.findIndex((value) => (value ?? 0) > 0) ?? 0;
    await page.goto(`/${language}/charts/status-over-rounds`);
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: round?.label ?? '' }) });
    await row.getByRole('cell').nth(index).getByRole('link').click();
    await expect(page).toHaveURL(
      `/${language}/activities?asOf=${round?.asOf ?? ''}&status=${columns[index]?.code ?? ''}`,
    );
    await expectFound(page, words.plural('public.activities.found', round?.values[index] ?? 0));
  });

  test('a list of goals says how many fit', async ({ page }) => {
    const { total } = await ask<FiguresPageView<GoalSummaryView>>('goals?status=completed');
    await page.goto(`/${language}/goals?status=completed`);
    await expectFound(page, words.plural('public.goals.found', total));
  });

  test('the day of a list of reports is cleared with its filters', async ({ page }) => {
    await page.goto(`/${language}/reports?country=TN&asOf=2026-06-30`);
    await page.getByRole('link', { name: words.text('public.list.clear') }).click();
    await expect(page).toHaveURL(`/${language}/reports`);
  });

  test('the figures of a goal lead to its commitments', async ({ page }) => {
    const { figure } = await ask<GoalView>(`goals/2?lang=${language}`);
    await page.goto(`/${language}/goals/2`);
    const claimed = page.getByRole('table', { name: words.text('public.series.claimed') });
    await claimed.getByRole('link', { name: words.text('terms.claimedStatus.in-progress'), exact: true }).click();
    await expect(page).toHaveURL(/\/commitments\?goal=2&status=in-progress$/);
    const { items, total } = await sameQuestion<FiguresPageView<CommitmentView>>(page.url(), language);
    await expectFound(page, words.plural('public.commitments.found', total));
    // Those of organisations that are not named are in the figure, and in no list.
    const others = figure.claimed['in-progress'] - total;
    expect(others).toBeGreaterThanOrEqual(0);
    expect(others).toBeLessThanOrEqual(figure.notNamed.reported);
    const rows = page.getByRole('table', { name: words.text('public.commitments.title') }).locator('tbody tr');
    await expect(rows.first()).toBeVisible();
    const claims = await rows.filter({ hasText: words.text('terms.claimedStatus.in-progress') }).count();
    expect(claims).toBe(await rows.count());
    expect(claims).toBeLessThanOrEqual(items.length);
  });
});

/** The page has the rows of the API under the same filters, in the same order. */
async function expectSameRows(page: Page, { language, words }: Visitor): Promise<void> {
  const { items, total } = await sameQuestion<Activities>(page.url(), language);
  if (total > 0) await expectFound(page, words.plural('public.activities.found', total));
  else await expect(page.getByText(words.text('public.activities.none'))).toBeVisible();
  // A page shows as many rows as it has room for, from the first on.
  const shown = await page
    .getByText(new RegExp(`^\\s*${words.text('public.activity.number', { number: '\\d+' })}`))
    .allInnerTexts();
  const numbers = items.slice(0, Math.max(shown.length, Math.min(total, 1))).map(({ number }) => number);
  expect(shown.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual(numbers);
}

/** A goal and a country in which somebody works on several of its activities. */
function aCellOf({ rows, columns }: ChartView) {
  for (const row of rows) {
    const index = row.values.findIndex((value) => (value ?? 0) >= 3);
    const column = columns[index];
    if (column) {
      const goal = { code: row.code, label: `${row.code}. ${row.label ?? ''}` };
      return { goal, country: { code: column.code, index }, count: row.values[index] ?? 0 };
    }
  }
  throw new Error('Nobody works on three activities of a goal in one country.');
}
