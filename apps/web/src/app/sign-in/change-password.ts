import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { Control, Field, Notice, Reveal } from '@opev/ui';
import { fieldProblemKeys, problemOf, type Problem } from '../data/problem';
import { SessionClient } from '../data/session-client';
import { ReaderTexts } from '../language/reader-texts';
import { ProblemText } from '../session/problem-text';

/** A new password; every other session of this person ends with it. */
@Component({
  selector: 'app-change-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FormsModule, Notice, ProblemText, Reveal, TranslocoDirective],
  templateUrl: './change-password.html',
  styles: 'form { max-inline-size: 30rem; }',
})
export class ChangePassword {
  private readonly client = inject(SessionClient);
  private readonly texts = inject(ReaderTexts);

  /** Of the person whose password it is. */
  readonly email = input.required<string>();

  protected readonly limits = LIMITS;
  protected readonly currentPassword = signal('');
  protected readonly newPassword = signal('');
  protected readonly isTried = signal(false);
  protected readonly isSending = signal(false);
  protected readonly isChanged = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly banner = computed(() => {
    const problem = this.problem();
    return problem && problem.fields.length === 0 && problem.code !== 'wrong-password' ? problem : null;
  });
  protected readonly currentError = computed(() => {
    if (this.isTried() && this.currentPassword() === '') return this.texts.text('shell.signIn.passwordMissing');
    if (this.problem()?.code === 'wrong-password') return this.texts.text('problems.wrong-password');
    return this.fieldText('/currentPassword');
  });
  protected readonly newError = computed(() => {
    if (this.isTried() && this.newPassword().length < LIMITS.passwordMin) {
      return this.texts.text('account.password.tooShort', { least: LIMITS.passwordMin });
    }
    return this.fieldText('/newPassword');
  });

  protected async changePassword(): Promise<void> {
    this.isTried.set(true);
    this.isChanged.set(false);
    this.problem.set(null);
    if (this.currentError() || this.newError() || this.isSending()) return;
    this.isSending.set(true);
    try {
      await this.client.changePassword({
        currentPassword: this.currentPassword(),
        newPassword: this.newPassword(),
      });
      this.currentPassword.set('');
      this.newPassword.set('');
      this.isTried.set(false);
      this.isChanged.set(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isSending.set(false);
    }
  }

  private fieldText(pointer: string): string | null {
    const problem = this.problem();
    const key = problem ? fieldProblemKeys(problem).get(pointer) : undefined;
    return key ? this.texts.text(key) : null;
  }
}
