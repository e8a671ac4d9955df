import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { Control, Field, Reveal } from '@opev/ui';
import { SessionClient } from '../data/session-client';
import { Form } from '../forms/form';
import { FormControl } from '../forms/form-control';
import { formState } from '../forms/form-state';
import { ReaderTexts } from '../language/reader-texts';

/** Form for a new password; ends the person's other sessions. */
@Component({
  selector: 'app-change-password-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Form, FormControl, Reveal, TranslocoDirective],
  templateUrl: './change-password-form.html',
  styles: ':host { display: block; max-inline-size: 30rem; }',
})
export class ChangePasswordForm {
  private readonly client = inject(SessionClient);
  private readonly texts = inject(ReaderTexts);

  /** Of the person whose password it is. */
  readonly email = input.required<string>();

  protected readonly limits = LIMITS;
  protected readonly form = formState({
    initial: { currentPassword: '', newPassword: '' },
    labels: { currentPassword: 'account.password.current', newPassword: 'account.password.new' },
    rules: ({ currentPassword, newPassword }) => ({
      currentPassword: currentPassword === '' ? this.texts.text('shell.signIn.passwordMissing') : null,
      newPassword:
        newPassword.length < LIMITS.passwordMin
          ? this.texts.text('account.password.tooShort', { least: LIMITS.passwordMin })
          : null,
    }),
    refusals: { 'wrong-password': 'currentPassword' },
    send: (passwords) => this.client.changePassword(passwords),
  });
}
