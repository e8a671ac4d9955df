import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { login } from './people';
import { aDraft, COMPLETE, EMPTY, openReport, signedIn, write } from './rooms';

/** Nothing that a person typed is lost: not to another window, a colleague, a click, a reload or the end of the session. */
test.describe.configure({ mode: 'serial' });

let reporter: BrowserContext;
let reportId = '';

test.beforeAll(async ({ browser }) => {
  reporter = await signedIn(browser, 'reporter');
  reportId = (await aDraft(reporter.request)).id;
});
test.afterAll(() => reporter.close());

const whatWasDone = (page: Page) => page.getByLabel(/^What was done/).first();
const saved = (page: Page) =>
  expect(
    page
      .locator('app-save-bar')
      .getByText(/^Saved/)
      .first(),
  ).toBeVisible();

test('two windows that write different answers are merged, and it is said', async () => {
  await write(reporter.request, reportId, EMPTY);
  const page = await openReport(reporter, reportId);
  await write(reporter.request, reportId, { obstacles: 'From the other window.' });
  await whatWasDone(page).fill('From this window.');
  await expect(page.getByText(/^From your other window or device/)).toBeVisible();
  await expect(page.getByLabel(/^Obstacles/)).toHaveValue('From the other window.');
  await expect(whatWasDone(page)).toHaveValue('From this window.');
  await saved(page);
  await page.close();
});

test('the same answer written twice stands side by side, a reload loses neither, and both can be joined', async () => {
  await write(reporter.request, reportId, EMPTY);
  const page = await openReport(reporter, reportId);
  await write(reporter.request, reportId, { whatWasDone: 'Theirs.' });
  await whatWasDone(page).fill('Mine.');
  await expect(page.getByRole('heading', { name: 'The same answers, written twice' })).toBeVisible();
  await page.reload();
  await expect(whatWasDone(page)).toHaveValue('Theirs.');
  const kept = page.locator('app-kept-versions');
  await kept.locator('details').filter({ hasText: 'Mine.' }).first().locator('summary').click();
  await expect(kept.getByText('Mine.').first()).toBeVisible();

  await write(reporter.request, reportId, { whatWasDone: 'Theirs, longer.' });
  await whatWasDone(page).fill('Mine again.');
  await page.getByRole('radio', { name: 'Both, joined' }).check();
  await expect(page.getByRole('textbox', { name: 'What was done' })).toHaveValue('Theirs, longer.\n\nMine again.');
  await page.getByRole('button', { name: 'Go on with this' }).click();
  await expect(whatWasDone(page)).toHaveValue('Theirs, longer.\n\nMine again.');
  await saved(page);
  await page.close();
});

test('whose session ends while they leave answers one question after the other', async ({ browser }) => {
  await write(reporter.request, reportId, EMPTY);
  const context = await signedIn(browser, 'reporter');
  const page = await openReport(context, reportId);
  await context.clearCookies();
  await whatWasDone(page).fill('Typed after the session ended.');
  const signIn = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(signIn).toBeVisible();
  await signIn.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Commitments' }).first().click();
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
  const question = page.getByRole('dialog', { name: 'Not everything is saved' });
  if (await signIn.isVisible()) await signIn.getByRole('button', { name: 'Close' }).click();
  await question.getByText('Stay here').click();
  if (!(await signIn.isVisible())) await page.locator('app-save-bar').getByRole('button', { name: 'Sign in' }).click();
  await expect(signIn).toBeVisible();

  // As somebody else: it is said whose page it is, and there are two ways on.
  const other = login('manager');
  await signIn.getByLabel('E-mail address').fill(other.email);
  await signIn.getByLabel('Password').fill(other.password);
  await signIn.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(signIn.getByText(/^You are signed in as/)).toBeVisible();
  await signIn.getByRole('button', { name: /^Sign in as/ }).click();
  await signIn.getByLabel('Password').fill(login('reporter').password);
  await signIn.getByRole('button', { name: 'Sign in', exact: true }).click();
  await saved(page);
  await expect(whatWasDone(page)).toHaveValue('Typed after the session ended.');
  await context.close();
});

test('a report that was sent is taken back, discarded, and brought back as it was', async () => {
  await write(reporter.request, reportId, COMPLETE);
  const page = await openReport(reporter, reportId);
  await page.getByRole('button', { name: 'Send to the observatory' }).click();
  await expect(page.getByText('Sent. Thank you.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText(/^Taken back\./)).toBeVisible();
  await page.getByRole('button', { name: 'Discard this report' }).click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(whatWasDone(page)).toHaveValue(COMPLETE.whatWasDone);
  await page.close();
});

test('after it was sent in one window, the other one says so once', async () => {
  const [one, other] = [await openReport(reporter, reportId), await openReport(reporter, reportId)];
  await one.getByRole('button', { name: 'Send to the observatory' }).click();
  await expect(one.getByText('Sent. Thank you.')).toBeVisible();
  await whatWasDone(other).fill('Too late.');
  await expect(other.getByRole('heading', { name: 'This report has been sent meanwhile' })).toBeVisible();
  await expect(other.locator('ui-notice')).toHaveCount(1);
  await other.getByRole('button', { name: 'Show the report' }).click();
  await other.locator('app-kept-versions summary').first().click();
  await expect(other.locator('app-kept-versions').getByText('Too late.')).toBeVisible();
  await one.close();
  await other.close();
});

test('what a reviewer typed about what was sent outlives the breadcrumb, a reload and a request for the report', async ({
  browser,
}) => {
  const reviewer = await signedIn(browser, 'reviewer');
  const page = await reviewer.newPage();
  await page.goto('/en/desk?state=submitted&sort=newest');
  await page.locator(`a[href*="${reportId}"]`).click();
  await page.getByLabel('Comment').fill('Three workshops, but where?');
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Reports to check' }).click();
  await expect(page).toHaveURL(/\/en\/desk\?(?=.*state=submitted)(?=.*sort=newest)/);
  await page.locator(`a[href*="${reportId}"]`).click();
  await expect(page.getByLabel('Comment')).toHaveValue('Three workshops, but where?');
  await page.reload();
  await expect(page.getByLabel('Comment')).toHaveValue('Three workshops, but where?');

  const own = await reporter.newPage();
  await own.goto(`/en/workspace/reports/${reportId}`);
  await own.getByRole('button', { name: 'Ask for it back …' }).click();
  await own.getByRole('dialog').getByRole('textbox').fill('A name is in it.');
  await own.getByRole('button', { name: 'Ask for it back', exact: true }).click();
  await expect(own.getByText(/^You have asked for this report back/)).toBeVisible();

  await page.reload();
  await expect(page.getByText('The organisation asks for this report back')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve with this rating' })).toHaveCount(0);
  await expect(page.getByText('Three workshops, but where?')).toBeVisible();
  await page.getByRole('button', { name: 'Return it …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Return the report' });
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByLabel('What should they do?').fill('Here it is.');
  await dialog.getByRole('button', { name: 'Return the report' }).click();
  await expect(page.getByText('Returned to the organisation, with your reasons.')).toBeVisible();
  await reviewer.close();
});
