import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import type { ChartView, SummaryView } from '@opev/contract';
import { ACTIVITY_STATUSES } from '@opev/domain';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { ask } from './api';
import { expectNumbersOf, unfold } from './reading';
import { asEveryVisitor } from './visitors';

/** How far the Plan has come, and every chart to take away. */
asEveryVisitor(({ language, words }) => {
  test('the overview says how far the Plan has come, as the API does', async ({ page }) => {
    const summary = await ask<SummaryView>(`summary?lang=${language}`);
    const { total } = summary;
    await page.goto(`/${language}/`);

    const main = page.getByRole('main');
    await expect(main).toContainText(summary.plan.title);
    for (const status of ACTIVITY_STATUSES) {
      const line = main
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: words.text(`terms.activityStatus.${status}`), exact: true }) });
      await expect(line.first()).toHaveText(new RegExp(`^\\s*${words.number(total.byStatus[status])}(?!\\d)`));
    }
    const inNumbers = page.getByRole('region', { name: words.text('public.overview.inNumbers') });
    for (const [value, label] of [
      [total.takenUp, 'takenUp'],
      [total.reported, 'reported'],
      [total.verified.substantial + total.verified.complete, 'verified'],
      [summary.signatories.active, 'organizations'],
      [summary.reportsPublished, 'reports'],
    ] as const) {
      await expect(inNumbers).toContainText(`${words.number(value)} ${words.text(`public.overview.stat.${label}`)}`, {
        useInnerText: true,
      });
    }
    await expect(main).toContainText(words.text('public.moment.now', { day: words.day(summary.asOf) }));
    for (const goal of summary.goals) {
      await expect(main.getByRole('link', { name: goal.title }).first()).toBeVisible();
    }
  });

  test('a chart shows its numbers, says how it is made, and can be taken away', async ({ page, request }) => {
    const title = words.text('charts.status-by-goal.title');
    const chart = await ask<ChartView>(`charts/status-by-goal?lang=${language}`);
    await page.goto(`/${language}/`);

    const figure = page.getByRole('figure', { name: title });
    await unfold(figure, words.text('shell.figure.table'));
    await expectNumbersOf(chart, figure);
    await unfold(figure, words.text('shell.figure.method'));
    await expect(figure.getByText(words.text('charts.status-by-goal.method'))).toBeVisible();

    const away = figure.getByRole('group', { name: words.text('charts.actions.label', { title }) });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      away.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^opev-status-by-goal-\d{4}-\d{2}-\d{2}\.csv$/);
    const csv = await readFile(await download.path(), 'utf8');
    for (const { code, values } of chart.rows)
      expect(csv).toMatch(new RegExp(`^${code}[,;].+[,;]${values.join('[,;]')}[,;]`, 'm'));

    const drawing = await request.get((await away.getByRole('link', { name: 'SVG' }).getAttribute('href')) ?? '');
    expect(drawing.headers()['content-type']).toContain('image/svg+xml');
    expect(await drawing.text()).toMatch(/^(<\?xml[^>]*>)?\s*<svg/);
    const picture = await request.get((await away.getByRole('link', { name: 'PNG' }).getAttribute('href')) ?? '');
    expect(picture.headers()['content-type']).toBe('image/png');
    expect((await picture.body()).subarray(1, 4).toString()).toBe('PNG');

    const link = away.getByRole('link', { name: words.text('charts.actions.link') });
    await page.goto((await link.getAttribute('href')) ?? '');
    expect(page.url()).toContain(`snapshot=${chart.snapshot}`);
    await expectNumbersOf(chart, page.getByRole('figure'));
  });

  test('a chart stands on the page of somebody else', async ({ page }) => {
    const chart = await ask<ChartView>(`charts/coverage-by-goal?lang=${language}&country=TN`);
    await page.goto(`/${language}/charts/coverage-by-goal?country=TN`);
    const html = await page.getByRole('textbox', { name: words.text('charts.embed.html') }).inputValue();
    await onAnotherSite(page, html, async (frame) => {
      await expect(frame.getByText(words.text('charts.coverage-by-goal.title')).first()).toBeVisible();
      await expect(frame.getByRole('navigation')).toHaveCount(0);
      await unfold(frame, words.text('shell.figure.table'));
      await expectNumbersOf(chart, frame.getByRole('figure'));
      await expect(frame.getByRole('link', { name: words.text('charts.embed.back') })).toHaveAttribute(
        'target',
        '_blank',
      );
    });
  });
});

/** A page of another origin that holds nothing but what was pasted into it. */
async function onAnotherSite(page: Page, html: string, look: (frame: Locator) => Promise<void>): Promise<void> {
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>A newspaper</title><p>As we reported.</p>${html}</html>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${String((site.address() as AddressInfo).port)}/`);
    await look(page.frameLocator('iframe').locator('body'));
  } finally {
    site.close();
  }
}
