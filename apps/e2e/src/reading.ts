import type { ActivityFigureView, ChartView, ScopeFigureView } from '@opev/contract';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words';

/** The numbers of a table row by row, as they are read; null for what is not known. */
export async function numbersIn(table: Locator): Promise<readonly (readonly (number | null)[])[]> {
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((found) =>
      found.map((row) => [...row.querySelectorAll('td')].map((cell) => /[\d,]+/.exec(cell.innerText)?.[0] ?? null)),
    );
  return rows.map((cells) => cells.map((cell) => (cell === null ? null : Number(cell.replace(/,/g, '')))));
}

/** The numbers a chart's tables show, joined, are the API's. */
export async function expectNumbersOf(chart: ChartView, figure: Locator): Promise<void> {
  const tables = figure.getByRole('table');
  await expect(tables.first()).toBeVisible();
  // Two tables where two words are told apart: each has the columns of one.
  const isApart = chart.code === 'claimed-and-verified';
  const answered = chart.rows.map(({ values }) => (isApart ? values.filter((value) => value !== null) : values));
  const shown = async () => (await Promise.all((await tables.all()).map(numbersIn))).flat();
  await expect.poll(shown).toEqual(answered);
  await expect(tables.first()).toBeVisible();
}

/** A panel says of a goal, theme or country what the API says. */
export async function expectFigure(page: Page, words: Words, figure: ScopeFigureView): Promise<void> {
  const panel = page.getByRole('region', { name: words.text('public.figure.title') });
  const { activities: of, takenUp, reported, commitments } = figure;
  await expect(panel).toContainText(words.plural('public.figure.takenUp', of, { n: takenUp, of }));
  await expect(panel).toContainText(words.plural('public.figure.reported', of, { n: reported, of }));
  await expectCommitments(panel, words, commitments);
  await expectSeries(panel, words, figure);
}

/** The coverage of commitments is that of the API. */
export async function expectCommitments(
  within: Page | Locator,
  words: Words,
  { reported, of }: ScopeFigureView['commitments'],
): Promise<void> {
  await expect(
    within.getByText(words.plural('public.figure.commitments', of, { n: reported, of })).first(),
  ).toBeVisible();
}

/** The organisations' word and the observatory's are those of the API, number by number. */
export async function expectSeries(
  within: Page | Locator,
  words: Words,
  { claimed, verified }: Pick<ScopeFigureView | ActivityFigureView, 'claimed' | 'verified'>,
): Promise<void> {
  for (const [series, terms, counts] of [
    ['claimed', 'claimedStatus', claimed],
    ['verified', 'verifiedRating', verified],
  ] as const) {
    const table = within.getByRole('table', { name: words.text(`public.series.${series}`) });
    await expect(table).toBeVisible();
    const lines = await table.getByRole('row').allInnerTexts();
    const shown = lines.map((line) => line.replace(/\s+/g, ' ').trim());
    for (const [code, count] of Object.entries(counts)) {
      const line = `${words.text(`terms.${terms}.${code}`)} ${words.number(count)}`;
      expect(
        shown.some((text) => text === line || text.startsWith(`${line} `)),
        `${line} in ${shown.join(' | ')}`,
      ).toBe(true);
    }
  }
}

/** A list says how many it found. */
export async function expectFound(page: Page, said: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
}

/** Opens what is folded away under these words, unless it is open. */
export async function unfold(within: Page | Locator, words: string): Promise<void> {
  const summary = within.locator('summary').filter({ hasText: words }).first();
  await expect(summary).toBeVisible();
  const isOpen = await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
  if (!isOpen) await summary.click();
}
