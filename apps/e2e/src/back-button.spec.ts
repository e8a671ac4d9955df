import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { CHROMIUM_ARGUMENTS, CHROMIUM_PATH } from './installation';
import { signIn } from './people';

/** Playwright switches off what this is about: that a page comes back as it stood when it was left. */
test.use({
  launchOptions: {
    executablePath: CHROMIUM_PATH,
    args: CHROMIUM_ARGUMENTS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

const WRITTEN = 'Twelve evenings that nobody else may read about.';

/** Pages of people who signed in, what of theirs is on it, and how it is opened. */
const PRIVATE_PAGES = [
  { what: 'the desk', who: 'reviewer', open: (page: Page) => page.goto('/en/desk') },
  { what: 'the words of a draft', who: 'reporter-ar', open: openDraft },
  { what: 'the workspace', who: 'reporter', open: (page: Page) => page.goto('/en/workspace/reports') },
  { what: 'the account', who: 'coordinator', open: (page: Page) => page.goto('/en/account') },
];

for (const { what, who, open } of PRIVATE_PAGES) {
  test(`${what} does not come back with the Back button after signing out by address`, async ({ page }) => {
    await signIn(page, who);
    await open(page);
    await expect(shown(page)).toBeVisible();
    const url = page.url();
    await markDocument(page);
    await page.goto('/en/sign-out');
    await expect(page.getByText('You are signed out.')).toBeVisible();

    await page.goBack({ waitUntil: 'commit' });
    await expect(page).toHaveURL(signInFor(url));
    await expect(page.getByLabel('E-mail address')).toBeVisible();
    expect(await readMarks(page)).toEqual({ cameBack: true, wasSeen: false });
  });
}

test('a page does not come back after signing out in another tab', async ({ page, context }) => {
  await signIn(page, 'reviewer');
  await page.goto('/en/desk');
  await expect(shown(page)).toBeVisible();
  const url = page.url();
  await markDocument(page);
  await page.goto('/en/method');
  await signOutElsewhere(context);

  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(signInFor(url));
  expect(await readMarks(page)).toEqual({ cameBack: true, wasSeen: false });
});

test('a page that is still open is taken away when somebody signs out in another tab', async ({ page, context }) => {
  await signIn(page, 'coordinator');
  await page.goto('/en/account');
  await expect(shown(page)).toBeVisible();
  await signOutElsewhere(context);
  await expect(page).toHaveURL(signInFor('/en/account'));
});

test('a page comes back as it was for who is still signed in', async ({ page }) => {
  await signIn(page, 'reviewer');
  await page.goto('/en/desk');
  await expect(shown(page)).toBeVisible();
  await markDocument(page);
  await page.goto('/en/method');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/en\/desk$/);
  await expect(shown(page)).toBeVisible();
  expect(await readMarks(page)).toEqual({ cameBack: true, wasSeen: true });
});

/** What stands on a page only for who is signed in. */
function shown(page: Page): Locator {
  return page.getByRole('main').getByRole('heading', { level: 1 });
}

async function openDraft(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Start the report/ })
    .first()
    .click();
  await page.getByLabel(/^What was done/).fill(WRITTEN);
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
}

/** Records for the next document whether this one was restored from the back/forward cache, and whether it was visible then. */
async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => {
    sessionStorage.clear();
    window.addEventListener('pageshow', ({ persisted }) => {
      const look = (): void => {
        const isSeen = document.querySelector('main h1')?.checkVisibility({ visibilityProperty: true });
        if (isSeen) sessionStorage.setItem('wasSeen', 'yes');
        requestAnimationFrame(look);
      };
      if (persisted) {
        sessionStorage.setItem('cameBack', 'yes');
        look();
      }
    });
  });
}

async function readMarks(page: Page): Promise<{ cameBack: boolean; wasSeen: boolean }> {
  return page.evaluate(() => ({
    cameBack: sessionStorage.getItem('cameBack') !== null,
    wasSeen: sessionStorage.getItem('wasSeen') !== null,
  }));
}

async function signOutElsewhere(context: BrowserContext): Promise<void> {
  const other = await context.newPage();
  await other.goto('/en/sign-out');
  await expect(other.getByText('You are signed out.')).toBeVisible();
  await other.close();
}

/** The sign-in that leads back to an address. */
function signInFor(address: string): (url: URL) => boolean {
  const path = address.replace(/^https?:\/\/[^/]+/, '');
  return ({ pathname, searchParams }) => pathname === '/en/sign-in' && searchParams.get('returnTo') === path;
}
