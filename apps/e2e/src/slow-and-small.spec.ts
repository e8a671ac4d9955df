import { expect, test, type BrowserContext } from '@playwright/test';
import { aDraft, EMPTY, openReport, signedIn, write } from './rooms';
import { STORY_LANGUAGES, Words } from './words';

/** The workspace and the desk on a small screen, with a keyboard over half of it, on a slow line, and by ear. */
test.describe.configure({ mode: 'serial' });

const PHONE = { width: 360, height: 740 };
const BESIDE_KEYBOARD = 310;

let reporter: BrowserContext;
let reportId = '';

test.beforeAll(async ({ browser }) => {
  reporter = await signedIn(browser, 'manager', PHONE);
  reportId = (await aDraft(reporter.request)).id;
});
test.afterAll(() => reporter.close());

for (const language of STORY_LANGUAGES) {
  const words = new Words(language);

  test(`the bar leaves four fifths of what a keyboard leaves to the page (${language})`, async () => {
    const page = await openReport(reporter, reportId, language);
    await page.setViewportSize({ width: PHONE.width, height: BESIDE_KEYBOARD });
    await page.locator('textarea').first().fill(language);
    await page.locator('textarea').first().press('End');
    const height = () => page.locator('app-save-bar').evaluate((bar) => bar.getBoundingClientRect().height);
    await expect.poll(height).toBeLessThanOrEqual(BESIDE_KEYBOARD / 5);
    await page.close();
  });

  test(`what is missing in numbers is one line, and answered in one step (${language})`, async () => {
    await write(reporter.request, reportId, EMPTY);
    const page = await openReport(reporter, reportId, language);
    await page.getByRole('button', { name: words.text('workspace.write.submit') }).click();
    const summary = page.getByRole('group', { name: words.text('workspace.write.summary.title') });
    await expect(summary.getByText(words.plural('workspace.write.summary.uncounted', 9))).toBeVisible();
    await summary.getByRole('button', { name: words.text('workspace.write.figures.rest') }).click();
    await expect(summary.getByRole('button')).toHaveCount(0);
    await expect(summary.getByRole('listitem').first()).toBeVisible();
    await page.close();
  });

  test(`all controls above the queue are as high as one another (${language})`, async ({ browser }) => {
    const reviewer = await signedIn(browser, 'reviewer', PHONE);
    const page = await reviewer.newPage();
    await page.goto(`/${language}/desk`);
    const controls = page.locator('app-list-filter-fields .ui-input');
    await expect(controls.first()).toBeVisible();
    const heights = await controls.evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().height)),
    );
    expect(new Set(heights).size).toBe(1);
    await reviewer.close();
  });

  test(`before any script arrives, the page says who it is and that it is loading (${language})`, async () => {
    const page = await reporter.newPage();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(`/${language}/workspace`);
    await expect(page.getByRole('status')).toHaveText(words.text('shell.state.loading'));
    await expect(page.getByText(words.text('shell.name'), { exact: true })).toBeVisible();
    await page.close();
  });
}

test('what a page of the workspace asks for is asked for at once, and once', async () => {
  const page = await reporter.newPage();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  const isProgram = (path: string): boolean => /^\/main-[\w-]+\.js$/.test(path);
  let atProgram = 0;
  page.on('requestfinished', (request) => {
    if (isProgram(new URL(request.url()).pathname)) atProgram = requested.length;
  });
  await page.goto('/en/workspace');
  await expect(page.locator('app-commitment-card').first()).toBeVisible();
  const early = requested.slice(0, atProgram);
  for (const path of ['/api/v1/session', '/api/v1/workspace/commitments', '/i18n/workspace/en.json'])
    expect(early).toContain(path);
  expect(requested.filter((path) => path === '/api/v1/workspace/commitments')).toHaveLength(1);
  expect(requested.slice(atProgram).filter((path) => path.endsWith('.js'))).toEqual([]);
  await page.close();
});

test('that it is saved is said to a screen reader, when something was written', async () => {
  const page = await openReport(reporter, reportId);
  const said = page.locator('app-save-bar').getByRole('status');
  await expect(said).toHaveText('');
  await page.locator('textarea').first().fill('Heard.');
  await expect(said).toHaveText('Saved');
  await page.close();
});

test('a password can be seen while it is typed, and is hidden again when it is sent', async ({ page }) => {
  await page.goto('/en/sign-in');
  const password = page.getByLabel('Password');
  await password.fill('not the right one');
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await page.getByLabel('E-mail address').fill('nobody@example.org');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(password).toHaveAttribute('type', 'password');
});
