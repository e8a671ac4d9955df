import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SessionView } from '@opev/contract';
import { Control, Field, Notice } from '@opev/ui';
import { fieldProblemKeys, problemKey, problemOf, type Problem } from '../data/problem';
import { SessionClient } from '../data/session-client';
import { READER_LANGUAGE } from '../language/reader-language';

/** Sign-in for organisations and the observatory; goes on to where the person was, or to where they work. */
@Component({
  selector: 'app-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormsModule, TranslocoDirective, Control, Field, Notice],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
})
export class SignIn {
  private readonly client = inject(SessionClient);
  private readonly router = inject(Router);
  private readonly language = inject(READER_LANGUAGE);

  /** Where to go on to (`?returnTo=`); taken only when it is a page of this site. */
  readonly returnTo = input<string>();

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly isTried = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly problemKey = computed(() => {
    const problem = this.problem();
    return problem && problem.fields.length === 0 ? problemKey(problem) : null;
  });
  protected readonly emailErrorKey = computed(() =>
    this.isTried() && this.email().trim() === '' ? 'shell.signIn.emailMissing' : this.fieldKey('/email'),
  );
  protected readonly passwordErrorKey = computed(() =>
    this.isTried() && this.password() === '' ? 'shell.signIn.passwordMissing' : this.fieldKey('/password'),
  );

  protected async signIn(): Promise<void> {
    this.isTried.set(true);
    this.problem.set(null);
    if (this.emailErrorKey() || this.passwordErrorKey() || this.isSending()) return;
    this.isSending.set(true);
    try {
      const session = await this.client.signIn({ email: this.email().trim(), password: this.password() });
      await this.router.navigateByUrl(this.destination(session));
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

  private destination(session: SessionView): string {
    const wanted = this.returnTo();
    if (wanted?.startsWith(`/${this.language}/`)) return wanted;
    return `/${this.language}/${session.staffRole ? 'desk' : 'workspace'}`;
  }
}
