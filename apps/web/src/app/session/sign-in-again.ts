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
 * Signs in again in place after the session ended, so that nothing on the page is lost. Somebody else who signs in is told
 * whose page it is, and chooses how to go on.
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

  /** Owner of the page: who was signed in when it was created, unless given; null when unknown. */
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

  /** Leaves to the other person's room by a full page load. The browser asks when something is unsaved. */
  protected leaveForOther({ staffRole, memberships }: SessionView): void {
    const room = memberships.length === 0 && staffRole ? 'desk' : 'workspace';
    this.window?.location.assign(`/${this.language}/${room}`);
  }
}
