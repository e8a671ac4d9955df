import type { SummaryView } from '@opev/contract';
import { expect, test } from '@playwright/test';
import { ask } from './api';
import { asEveryVisitor } from './visitors';

/** How figures are made, with today's figures as examples, and how to take the data and cite it. */
asEveryVisitor(({ language, words }) => {
  test('the method explains itself with the figures of the day', async ({ page }) => {
    const { total, wording, rounds, asOf, snapshot } = await ask<SummaryView>(`summary?lang=${language}`);
    await page.goto(`/${language}/method`);
    const main = page.getByRole('main');
    const { reported, of } = total.commitments;
    const coverage = words.plural('public.figure.commitments', of, { n: reported, of });
    const round = rounds.find(({ inEffect }) => inEffect !== null && inEffect > 0);
    for (const example of [
      words.text('about.example.coverage', { coverage }),
      words.text('about.example.verified', {
        reported,
        completed: total.claimed.completed,
        complete: total.verified.complete,
        none: total.verified['no-evidence'],
      }),
      words.text('about.example.wording', { n: wording.official, of: wording.of }),
      words.text('about.example.snapshot', { day: words.day(asOf), id: snapshot }),
    ]) {
      await expect(main).toContainText(example);
    }
    for (const count of [round?.inEffect, round?.received, round?.onTime]) {
      await expect(main.getByText(round?.label ?? '').first()).toContainText(words.number(count ?? 0));
    }
  });

  test('the data page cites the day and the snapshot, and the citation leads to these figures', async ({ page }) => {
    const { asOf, snapshot, total } = await ask<SummaryView>(`summary?lang=${language}`);
    await page.goto(`/${language}/data`);
    const citation = page.getByText(snapshot).filter({ hasText: words.text('shell.longName') });
    await expect(citation).toContainText(words.day(asOf));
    await page.getByRole('link', { name: words.text('about.example.overviewUnder') }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/?\\?snapshot=${snapshot}$`));
    await expect(page.getByText(words.text('public.moment.snapshotText'))).toBeVisible();
    await expect(page.getByRole('region', { name: words.text('public.overview.inNumbers') })).toContainText(
      `${words.number(total.takenUp)} ${words.text('public.overview.stat.takenUp')}`,
      { useInnerText: true },
    );
  });
});
