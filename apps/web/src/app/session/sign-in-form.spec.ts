import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { API_PREFIX, SESSION_PATHS, type SignIn } from '@opev/contract';
import { providePage } from '../../testing/provide-page';
import { SignInForm } from './sign-in-form';

/** What the form sends after `act`. */
async function sentAfter(act: (form: HTMLElement) => void): Promise<SignIn> {
  TestBed.configureTestingModule({ providers: providePage() });
  const fixture = TestBed.createComponent(SignInForm);
  fixture.autoDetectChanges();
  await pageSettled();
  const form = fixture.nativeElement as HTMLElement;
  for (const [name, value] of [
    ['email', 'amal@example.org'],
    ['password', 'four ordinary words here'],
  ] as const) {
    const box = boxOf(form, name);
    box.value = value;
    box.dispatchEvent(new Event('input'));
  }
  act(form);
  await pageSettled();
  form.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
  await pageSettled();
  const http = TestBed.inject(HttpTestingController);
  return http.expectOne(({ method, url }) => method === 'POST' && url === API_PREFIX + SESSION_PATHS.session).request
    .body as SignIn;
}

/** Not `whenStable`: the session request is still pending. */
async function pageSettled(): Promise<void> {
  TestBed.tick();
  await new Promise((done) => setTimeout(done));
  TestBed.tick();
}

function boxOf(form: HTMLElement, name: string): HTMLInputElement {
  const box = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!box) throw new Error(`There is no ${name}.`);
  return box;
}

it('asks for nothing to be kept on a device unless somebody says that it is their own', async () => {
  expect(await sentAfter(() => undefined)).toMatchObject({ isOwnDevice: false });
});

it('asks to be known again on a device that is said to be their own', async () => {
  expect(await sentAfter((form) => boxOf(form, 'isOwnDevice').click())).toMatchObject({ isOwnDevice: true });
});
