import type {
  ActivityView,
  CommitmentView,
  CountryView,
  FiguresPageView,
  GoalView,
  ScopeFigureView,
  SummaryView,
  ThemeSummaryView,
  ThemeView,
} from '@opev/contract';
import { expect, test } from '@playwright/test';
import { ask, pastDay } from './api';
import { expectFound } from './reading';
import { asEveryVisitor } from './visitors';

type Commitments = FiguresPageView<CommitmentView>;
/** What a figure says of its commitments, and the filters under which they are listed. */
type Counted = Pick<ScopeFigureView, 'commitments' | 'notNamed'> & { readonly filters: string };

test('every figure counts the commitments its list has, and as many more as it says are not named', async () => {
  const { items: themes } = await ask<FiguresPageView<ThemeSummaryView>>('themes');
  const theme = themes[0]?.code ?? '';
  for (const moment of ['', `asOf=${await pastDay()}`]) {
    const summary = await ask<SummaryView>(`summary?${moment}`);
    const counted: Counted[] = [
      { filters: '', ...summary.total },
      ...summary.goals.map(({ number, figure }) => ({ filters: `goal=${String(number)}`, ...figure })),
      ...summary.countries.map(({ iso2, figure }) => ({ filters: `country=${iso2}`, ...figure })),
    ];
    const { activities, figure } = await ask<GoalView>(`goals/2?country=TN&${moment}`);
    counted.push({ filters: 'goal=2&country=TN', ...figure });
    for (const { number, figure: there } of activities) {
      counted.push({ filters: `activity=${String(number)}&country=TN`, ...there });
    }
    counted.push({ filters: `theme=${theme}`, ...(await ask<ThemeView>(`themes/${theme}?${moment}`)).figure });
    counted.push({
      filters: `country=TN&theme=${theme}`,
      ...(await ask<CountryView>(`countries/TN?theme=${theme}&${moment}`)).figure,
    });
    counted.push({ filters: 'activity=12', ...(await ask<ActivityView>(`activities/12?${moment}`)).figure });
    for (const { filters, commitments, notNamed } of counted) {
      for (const [rows, all, others] of [
        ['', commitments.of, notNamed.of],
        ['&status=reported', commitments.reported, notNamed.reported],
      ] as const) {
        const { total } = await ask<Commitments>(`commitments?limit=1&${filters}${rows}&${moment}`);
        expect([filters, rows, moment, total]).toEqual([filters, rows, moment, all - others]);
      }
    }
  }
});

asEveryVisitor(({ language, words }) => {
  test('a page says beside its figures how many commitments are in no list, and the list how many more there are', async ({
    page,
  }) => {
    const { figure } = await ask<GoalView>('goals/2');
    const { commitments, notNamed } = figure;
    expect(notNamed.of).toBeGreaterThan(2);
    await page.goto(`/${language}/goals/2`);
    await expect(
      page.getByText(words.plural('public.notNamed.these', notNamed.of, { of: commitments.of })),
    ).toBeVisible();
    const { reported: n, of } = commitments;
    await page
      .getByRole('link', { name: words.plural('public.figure.commitments', of, { n, of }), exact: true })
      .click();
    await expect(page).toHaveURL(/\/commitments\?goal=2&status=reported$/);
    await expectFound(page, words.plural('public.commitments.found', n - notNamed.reported));
    const said = page.getByText(words.text('public.commitments.namedOnly'));
    await expect(said).toContainText(words.plural('public.commitments.besides', notNamed.reported));

    const { figure: there } = await ask<ActivityView>('activities/12?country=TN');
    await page.goto(`/${language}/commitments?activity=12&country=TN`);
    await expectFound(page, words.plural('public.commitments.found', there.commitments.of - there.notNamed.of));
    if (there.notNamed.of > 0) {
      await expect(said).toContainText(words.plural('public.commitments.besides', there.notNamed.of));
    }
  });

  test('beside goals and countries stands how many commitments are in none of them', async ({ page }) => {
    const { commitmentsNotInAGoal, commitmentsNotInACountry } = await ask<SummaryView>('summary');
    for (const [among, count] of [
      ['goals', commitmentsNotInAGoal],
      ['countries', commitmentsNotInACountry],
    ] as const) {
      expect(count).toBeGreaterThan(2);
      for (const path of ['', among]) {
        await page.goto(`/${language}/${path}`);
        await expect(page.getByText(words.plural(`public.notPlaced.${among}`, count))).toBeVisible();
      }
    }
  });
});
