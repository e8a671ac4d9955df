import type { ChangesView, GoalView, ScopeFigureView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { expect, test } from '@playwright/test';
import { ask, pastDay } from './api';
import { publishOne } from './publishing';
import { expectFigure, unfold } from './reading';
import { asEveryVisitor } from './visitors';

let past: Day;
let goal = 0;
/** The goal of a report that was then published, as it was before. */
let before: GoalView;

test.beforeAll(async () => {
  past = await pastDay();
  const goals = await Promise.all(
    Array.from({ length: 10 }, (_, index) => ask<GoalView>(`goals/${String(index + 1)}`)),
  );
  const { activity } = await publishOne();
  goal = activity.goal;
  before = goals[goal - 1] as GoalView;
});

/** Any page as of a past day or under a permanent link, and what changed since. */
asEveryVisitor(({ language, words }) => {
  test('a goal is shown as it was on a past day, and its links stay in that day', async ({ page }) => {
    const then = await ask<GoalView>(`goals/3?lang=${language}&asOf=${past}`);
    await page.goto(`/${language}/goals/3`);
    await unfold(page.getByRole('main'), words.text('public.moment.another'));
    await page.getByLabel(words.text('public.moment.day'), { exact: true }).fill(past);
    await page.getByRole('button', { name: words.text('public.moment.show') }).click();
    await expect(page).toHaveURL(new RegExp(`asOf=${past}$`));
    await expect(page.getByText(words.text('public.moment.past', { day: words.day(past) })).first()).toBeVisible();
    await expectFigure(page, words, then.figure);

    const [activity] = then.activities;
    await page.getByRole('link', { name: activity?.title ?? '', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/activities/\\d+\\?asOf=${past}$`));
    await expect(page.getByText(words.text('public.moment.past', { day: words.day(past) })).first()).toBeVisible();
    await page
      .getByRole('link', { name: words.text('public.moment.toNow') })
      .first()
      .click();
    await expect(page).toHaveURL(/\/activities\/\d+$/);
  });

  test('a permanent link gives the same figures after a report was published', async ({ page }) => {
    const now = await ask<GoalView>(`goals/${String(goal)}`);
    expect(now.snapshot).not.toBe(before.snapshot);
    expect(now.figure).not.toEqual(before.figure);
    await page.goto(`/${language}/goals/${String(goal)}`);
    await expectFigure(page, words, now.figure);
    await unfold(page.getByRole('main'), words.text('public.moment.link'));
    await expect(page.getByRole('link', { name: `snapshot=${now.snapshot}` })).toBeVisible();

    await page.goto(`/${language}/goals/${String(goal)}?snapshot=${before.snapshot}`);
    await expect(page.getByText(words.text('public.moment.snapshotText'))).toBeVisible();
    await expectFigure(page, words, before.figure);
  });

  test('what changed since a day is told, then and now', async ({ page }) => {
    const changes = await ask<ChangesView>(`changes?lang=${language}&since=${past}`);
    await page.goto(`/${language}/changes`);
    await page.getByLabel(words.text('public.changes.since')).fill(past);
    await page.getByRole('button', { name: words.text('public.changes.compare') }).click();
    await expect(page).toHaveURL(new RegExp(`since=${past}$`));
    await expect(page.getByText(words.plural('public.changes.reports', changes.reportsListed))).toBeVisible();
    const moved = words.plural('public.changes.activities', changes.activities.length);
    await expect(page.getByRole('heading', { name: moved })).toBeVisible();
    const row = page
      .getByRole('table', { name: words.text('public.changes.figures') })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: words.text('public.changes.row.commitments') }) });
    const ofCommitments = ({ commitments: { reported, of } }: ScopeFigureView): string =>
      words.plural('shell.figure.coverage.commitments', of, { n: reported, of });
    await expect(row.getByRole('cell')).toHaveText([ofCommitments(changes.before), ofCommitments(changes.now)]);
  });
});
