import { TestBed } from '@angular/core/testing';
import { providePage } from '../../testing/provide-page';
import { ChangePasswordForm } from './change-password-form';

it('tells password managers whose password is changed', () => {
  TestBed.configureTestingModule({ providers: [...providePage()] });
  const fixture = TestBed.createComponent(ChangePasswordForm);
  fixture.componentRef.setInput('email', 'amal@example.org');
  // Not `whenStable`: the session request is never answered here.
  fixture.detectChanges();
  const form = (fixture.nativeElement as HTMLElement).querySelector('form')!;
  const username = form.querySelector<HTMLInputElement>('input[autocomplete="username"]');
  expect(username?.value).toBe('amal@example.org');
  expect(username?.tabIndex).toBe(-1);
  expect(form.querySelectorAll('input[type="password"]')).toHaveLength(2);
});
