import { expect, test, type Browser, type Page } from '@playwright/test';
import { figuresAround, numberInTable, organizationNamed, type FiguresAround, type Place } from './figures';
import { login, signIn } from './people';

/** The main job, once through: reported, returned, corrected, published, and found by a reader without JavaScript. */
test.describe.configure({ mode: 'serial' });

const WHAT_WAS_DONE = `Twelve evenings of reading aloud in the neighbourhood library, ${String(Date.now())}.`;
const ASKED = 'Please say how many evenings there were.';

let reportPath = '';
let activity = '';
let place: Place;
let before: FiguresAround;

test('a reporter finds what is due, writes a report and sends it', async ({ page }) => {
  await signIn(page, 'reporter');
  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('button', { name: /^Start the report/ }) })
    .first();
  activity = /Activity (\d+)/.exec(await card.innerText())?.[1] ?? '';
  await card.getByRole('button', { name: /^Start the report/ }).click();
  await expect(page).toHaveURL(/\/workspace\/reports\//);
  reportPath = new URL(page.url()).pathname;
  place = await placeOf(page);
  before = await figuresAround(place);

  await page.getByRole('button', { name: 'Send to the observatory' }).click();
  await expect(page.getByText('A few things are still open')).toBeVisible();

  await page.getByRole('radio', { name: /^Completed/ }).check();
  await page.getByLabel(/^What was done/).fill('We read aloud.');
  for (const group of ['What was made or held', 'People reached']) {
    await page.getByRole('group', { name: group }).getByRole('textbox').first().fill('12');
  }
  const numbers = page.getByRole('region', { name: 'In numbers' });
  await numbers.getByRole('button', { name: 'Mark the rest as not collected' }).click();
  await page.getByRole('radio', { name: /^Everyone/ }).check();
  await expect(page.getByText(/^Saved/).first()).toBeVisible();

  await page.reload();
  await expect(page.getByLabel(/^What was done/)).toHaveValue('We read aloud.');
  await page.getByRole('button', { name: 'Send to the observatory' }).click();
  await expect(page.getByText('Sent. Thank you.')).toBeVisible();
});

test('nothing of it is public yet', async () => {
  expect(await figuresAround(place)).toEqual(before);
});

test('a reviewer who once belonged to the organisation may not decide', async ({ page }) => {
  await openAtDesk(page, 'reviewer-conflict');
  await expect(page.getByText('You cannot decide on this report')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Return it …' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Approve with this rating' })).toHaveCount(0);
});

test('a reviewer returns it with a reason', async ({ page }) => {
  await openAtDesk(page, 'reviewer');
  await page.getByRole('button', { name: 'Return it …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Return the report' });
  await dialog.getByRole('button', { name: 'Return the report' }).click();
  await expect(dialog.getByText('Choose at least one reason.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Unclear' }).check();
  await dialog.getByLabel('What should they do?').fill(ASKED);
  await dialog.getByRole('button', { name: 'Return the report' }).click();
  await expect(page.getByText('Returned to the organisation, with your reasons.')).toBeVisible();
});

test('the reporter reads why, corrects and sends it again', async ({ page }) => {
  await signIn(page, 'reporter');
  await page.goto(reportPath);
  await expect(page.getByText(ASKED).first()).toBeVisible();
  await page.getByLabel(/^What was done/).fill(WHAT_WAS_DONE);
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send to the observatory' }).click();
  await expect(page.getByText('Sent. Thank you.')).toBeVisible();
  await expect(page.getByText('Returned to the organisation').first()).toBeVisible();
});

test('the reviewer rates, approves and publishes it', async ({ page }) => {
  await openAtDesk(page, 'reviewer');
  await expect(page.getByText(WHAT_WAS_DONE).first()).toBeVisible();
  await page.getByRole('radio', { name: /^Substantial/ }).check();
  await page.getByLabel('How we know').selectOption({ label: 'Documents' });
  await page.getByRole('button', { name: 'Approve with this rating' }).click();
  await expect(page.getByText(/^Approved\./)).toBeVisible();
  expect(await figuresAround(place)).toEqual(before);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText(/^Published\. It counts/)).toBeVisible();
});

test('the figures have moved, everywhere this report counts', async () => {
  await expect.poll(async () => (await figuresAround(place)).reportsPublished).toBe(before.reportsPublished + 1);
  const after = await figuresAround(place);
  for (const scope of ['total', 'goal', 'country', 'organization'] as const) {
    expect(after[scope].claimed.completed).toBe(before[scope].claimed.completed + 1);
  }
});

for (const { language, claimed, completed } of [
  { language: 'en', claimed: /Claimed by the organisations/, completed: 'Completed' },
  { language: 'ar', claimed: /.*/, completed: 'مكتمل' },
]) {
  test(`a visitor without JavaScript finds the changed figure and arrives at the report (${language})`, async ({
    browser,
  }) => {
    const page = await visitorWithoutScript(browser);
    const after = await figuresAround(place);
    await page.goto(`/${language}/`);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('ui-stat').filter({ has: page.locator(`a[href="/${language}/reports"]`) })).toContainText(
      after.reportsPublished.toLocaleString('en'),
    );
    for (const [path, figure] of [
      [`goals/${String(place.goal)}`, after.goal],
      [`countries/${place.country}`, after.country],
      [`organizations/${place.organization}`, after.organization],
    ] as const) {
      await page.goto(`/${language}/${path}`);
      expect(await numberInTable(page, claimed, completed)).toBe(figure.claimed.completed);
    }
    // The public knows the report by another id than its author.
    const filters = new URLSearchParams({
      organization: place.organization,
      activity: String(place.activity),
      country: place.country,
    });
    const answer = await page.request.get(`/api/v1/reports?${filters.toString()}`);
    const [newest] = ((await answer.json()) as { items: { id: string }[] }).items;
    await page
      .locator(`a[href="/${language}/reports/${newest?.id ?? ''}"]`)
      .first()
      .click();
    await expect(page.getByText(WHAT_WAS_DONE)).toBeVisible();
    await page.close();
  });
}

async function placeOf(page: Page): Promise<Place> {
  const { organization = '' } = login('reporter');
  const { slug } = await organizationNamed(organization);
  const answer = await page.request.get(`/api/v1${reportPath.replace(/^\/en/, '')}`);
  const report = (await answer.json()) as { activity: { number: number; goal: number }; country: string };
  return { goal: report.activity.goal, activity: report.activity.number, country: report.country, organization: slug };
}

async function openAtDesk(page: Page, person: string): Promise<void> {
  const { organization = '' } = login('reporter');
  await signIn(page, person);
  await page.goto(`/en/desk?search=${encodeURIComponent(organization)}&sort=newest`);
  await page
    .getByRole('link', { name: new RegExp(`^Activity ${activity} `) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function visitorWithoutScript(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}
