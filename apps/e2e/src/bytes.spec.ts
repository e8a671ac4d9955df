import { expect, test } from '@playwright/test';
import { addressOf, PUBLIC_PAGES } from './pages';
import { drawingBytesOf, wireBytesOf, type WireBytes } from './wire';

/** Transfer budget of a page, in bytes. */
const BUDGET: WireBytes = { firstView: 60_000, beforeHydration: 2_000, scripts: 130_000 };
/** Budget of the charts' scripts, for client-side navigation. */
const DRAWING_BUDGET = 60_000;
const COLUMNS = Object.keys(BUDGET) as readonly (keyof WireBytes)[];
/** Pages that are fetched side by side: most of a visit is waiting. */
const AT_ONCE = 4;

for (const language of ['en', 'fr', 'ar', 'es', 'ca']) {
  test(`no public page weighs more than its budget (${language})`, async ({ browser, baseURL }) => {
    test.setTimeout(720_000);
    const rows: { path: string; bytes: WireBytes }[] = [];
    const left = [...PUBLIC_PAGES];
    const measure = async (): Promise<void> => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        const address = `${baseURL ?? ''}${await addressOf(language, path)}`;
        rows.push({ path, bytes: await wireBytesOf(browser, address) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, measure));

    const table = tableOf(rows.sort((one, other) => order(one.path) - order(other.path)));
    process.stdout.write(`\nkB on the wire (${language})\n${table}\n`);
    const tooHeavy = rows.filter(({ bytes }) => COLUMNS.some((column) => bytes[column] > BUDGET[column]));
    expect(
      tooHeavy.map(({ path }) => path),
      `over the budget (${language}), marked:\n${table}`,
    ).toEqual([]);
  });
}

test('what draws charts arrives within its own budget with who comes by a link', async ({ browser, baseURL }) => {
  const bytes = await drawingBytesOf(browser, `${baseURL ?? ''}/en/charts`, '/en/charts/status-by-goal');
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(DRAWING_BUDGET);
});

function order(path: string): number {
  return PUBLIC_PAGES.indexOf(path);
}

/** One line per page; what is over its budget carries a mark. */
function tableOf(rows: readonly { path: string; bytes: WireBytes }[]): string {
  const cells = (bytes: WireBytes): string =>
    COLUMNS.map((column) =>
      `${(bytes[column] / 1000).toFixed(1)}${bytes[column] > BUDGET[column] ? ' !' : '  '}`.padStart(16),
    ).join('');
  return [
    `${'page'.padEnd(52)}${COLUMNS.map((column) => `${column}  `.padStart(16)).join('')}`,
    ...rows.map(({ path, bytes }) => path.padEnd(52) + cells(bytes)),
    'budget'.padEnd(52) + cells(BUDGET),
  ].join('\n');
}
