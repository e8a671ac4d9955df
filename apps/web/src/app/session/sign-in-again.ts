import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SessionView } from '@opev/contract';
import { Notice } from '@opev/ui';
import { problemOf, type Problem } from '../data/problem';
import { SessionClient } from '../data/session-client';
import { READER_LANGUAGE } from '../language/reader-language';
import { ProblemText } from './problem-text';
import { SignInForm } from './sign-in-form';

/**
 * The session ended while somebody was at work: signing in where they are, so that nothing on the page is lost. Whoever
 * signs in as somebody else is told whose page this is, and chooses who goes on.
 */
@Component({
  selector: 'app-sign-in-again',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Notice, ProblemText, SignInForm, TranslocoDirective],
  templateUrl: './sign-in-again.html',
  styles: ':host { display: block; max-inline-size: 28rem; }',
})
export class SignInAgain {
  private readonly client = inject(SessionClient);
  private readonly language = inject(READER_LANGUAGE);
  private readonly window = inject(DOCUMENT).defaultView;

  readonly signedIn = output();

  /** Whose page this is: who was there when it came, unless it says so itself; null when that was never known. */
  readonly owner = input(this.client.lastPerson);

  /** Who is signed in and is not the owner: here, or in another window of the browser. */
  protected readonly other = linkedSignal<SessionView | null>(() => {
    const session = this.client.current();
    const owner = this.owner();
    return session && owner && session.person.id !== owner.id ? session : null;
  });
  protected readonly problem = signal<Problem | null>(null);

  protected goOn(session: SessionView): void {
    const owner = this.owner();
    if (owner === null || session.person.id === owner.id) this.signedIn.emit();
    else this.other.set(session);
  }

  /** Back to the form, for the person whose page this is. */
  protected async changePerson(): Promise<void> {
    this.problem.set(null);
    try {
      await this.client.signOut();
      this.other.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** To where the other person works, with nothing left of this page. The browser asks when something is not saved. */
  protected leaveForOther({ staffRole, memberships }: SessionView): void {
    const room = memberships.length === 0 && staffRole ? 'desk' : 'workspace';
    this.window?.location.assign(`/${this.language}/${room}`);
  }
}
