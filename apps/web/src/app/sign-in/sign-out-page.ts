import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice, State } from '@opev/ui';
import { problemOf, type Problem } from '../data/problem';
import { SessionClient } from '../data/session-client';
import { READER_LANGUAGE } from '../language/reader-language';
import { ProblemText } from '../session/problem-text';

/** Signs out on arrival; unsaved pages ask before they are left. */
@Component({
  selector: 'app-sign-out-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Notice, ProblemText, RouterLink, State, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      <div class="sheet">
        <h1>{{ t('shell.signIn.signOut') }}</h1>
        @if (problem(); as problem) {
          <ui-notice kind="error" [heading]="t('account.signOut.failed')" [live]="true">
            <app-problem-text [problem]="problem" />
          </ui-notice>
          <button class="ui-button" type="button" (click)="signOut()">{{ t('shell.state.retry') }}</button>
        } @else if (isDone()) {
          <ui-notice kind="success" [live]="true">
            <p>{{ t('account.signOut.done') }}</p>
          </ui-notice>
          <a class="ui-button quiet" [routerLink]="['/', language, 'sign-in']">{{ t('account.signOut.again') }}</a>
        } @else {
          <ui-state kind="loading" [heading]="t('shell.state.loading')" />
        }
      </div>
    </div>
  `,
  styleUrl: './sheet.css',
})
export class SignOutPage {
  private readonly client = inject(SessionClient);
  protected readonly language = inject(READER_LANGUAGE);

  protected readonly isDone = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    void this.signOut();
  }

  protected async signOut(): Promise<void> {
    this.problem.set(null);
    try {
      await this.client.signOut();
      this.isDone.set(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
