import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

interface Login {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly organization?: string;
}

const LOGINS = JSON.parse(
  readFileSync(join(__dirname, '../../api/src/demonstration/logins.json'), 'utf8'),
) as readonly Login[];

/** A login of the demonstration data, by the name before the @. */
export function login(name: string): Login {
  const found = LOGINS.find(({ email }) => email === `${name}@example.org`);
  if (!found) throw new Error(`The demonstration data has no ${name}.`);
  return found;
}

/** Signs in on an English page, ends where this person works. */
export async function signIn(page: Page, name: string): Promise<void> {
  const { email, password } = login(name);
  await page.goto('/en/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/en\/(workspace|desk)/);
}
