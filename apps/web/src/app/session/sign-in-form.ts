import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS, type SessionView } from '@opev/contract';
import { Control, Field, IdSource, Notice, Reveal } from '@opev/ui';
import { fieldProblemKeys, problemKey, problemOf, type Problem } from '../data/problem';
import { SessionClient } from '../data/session-client';
import { ProblemText } from './problem-text';

/** E-mail and password. On a page of its own, or in the middle of another one when the session ended there. */
@Component({
  selector: 'app-sign-in-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormsModule, TranslocoDirective, Control, Field, Notice, ProblemText, Reveal],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.css',
})
export class SignInForm {
  private readonly client = inject(SessionClient);

  readonly signedIn = output<SessionView>();

  protected readonly limits = LIMITS;
  protected readonly hintId = inject(IdSource).next('own-device');
  /** Filled in already, where it is known who was here. */
  readonly knownEmail = input('');

  protected readonly email = linkedSignal(() => this.knownEmail());
  protected readonly password = signal('');
  protected readonly isOwnDevice = signal(false);
  protected readonly isTried = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  /** Equal message for a wrong address and a wrong password, as from the server. */
  protected readonly banner = computed(() => {
    const problem = this.problem();
    return problem && problem.fields.length === 0 ? problem : null;
  });
  protected readonly emailErrorKey = computed(() =>
    this.isTried() && this.email().trim() === '' ? 'shell.signIn.emailMissing' : this.fieldKey('/email'),
  );
  protected readonly passwordErrorKey = computed(() =>
    this.isTried() && this.password() === '' ? 'shell.signIn.passwordMissing' : this.fieldKey('/password'),
  );
  protected readonly problemKey = problemKey;

  protected async signIn(): Promise<void> {
    this.isTried.set(true);
    this.problem.set(null);
    if (this.emailErrorKey() || this.passwordErrorKey() || this.isSending()) return;
    this.isSending.set(true);
    try {
      const session = await this.client.signIn({
        email: this.email().trim(),
        password: this.password(),
        isOwnDevice: this.isOwnDevice(),
      });
      this.password.set('');
      this.isTried.set(false);
      this.signedIn.emit(session);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isSending.set(false);
    }
  }

  private fieldKey(pointer: string): string | null {
    const problem = this.problem();
    return problem ? (fieldProblemKeys(problem).get(pointer) ?? null) : null;
  }
}
