import { expect, test } from '@playwright/test';
import { startSecondInstance } from './second-instance';

/** Pages whose charts come with a part that is loaded late, each under an address of its own. */
const PAGES = ['en', 'fr', 'ar', 'es', 'ca'].flatMap((language) => [
  `/${language}/embed/status-by-goal`,
  `/${language}/embed/coverage-by-goal`,
  `/${language}/charts/status-by-country`,
]);

test('pages that are asked for all at once of an instance that has just started have their charts', async () => {
  const second = await startSecondInstance();
  try {
    const pages = await Promise.all(
      PAGES.map(async (path) => ({ path, html: await (await fetch(second.origin + path)).text() })),
    );
    expect(pages.filter(({ html }) => !html.includes('<ui-stack-drawing')).map(({ path }) => path)).toEqual([]);
  } finally {
    await second.end();
  }
});
