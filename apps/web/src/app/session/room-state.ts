import { ChangeDetectionStrategy, Component, computed, inject, input, type Resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { State } from '@opev/ui';
import { problemOf } from '../data/problem';
import { SessionClient } from '../data/session-client';
import { NotFound } from '../shell/not-found';
import { ProblemText } from './problem-text';
import { SignInAgain } from './sign-in-again';

/**
 * Replaces a page behind the sign-in while its resource has no value: loading, signed out (with sign-in form), not found, or
 * failed with retry. Empty once there is a value; empty lists are the page's own.
 */
@Component({
  selector: 'app-room-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NotFound, ProblemText, RouterLink, SignInAgain, State, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (isLoading()) {
        <ui-state kind="loading" [heading]="t('shell.state.loading')" />
      } @else if (problem(); as problem) {
        @switch (problem.code) {
          @case ('not-found') {
            <app-not-found />
          }
          @case ('not-signed-in') {
            <app-sign-in-again (signedIn)="retry()" />
          }
          @default {
            <ui-state
              kind="error"
              [heading]="t('shell.state.errorTitle')"
              [retryLabel]="t('shell.state.retry')"
              (retried)="retry()"
            >
              <app-problem-text [problem]="problem" />
              @if (problem.code === 'invalid-input') {
                <p>
                  <a [routerLink]="[]">{{ t('reports.clearFilters') }}</a>
                </p>
              }
            </ui-state>
          }
        }
      }
    </ng-container>
  `,
})
export class RoomState {
  private readonly session = inject(SessionClient).session;

  readonly resource = input.required<Resource<unknown> & { reload?: () => boolean }>();

  protected readonly problem = computed(() => {
    const error = this.resource().error();
    return error ? problemOf(error.cause ?? error) : null;
  });
  protected readonly isLoading = computed(() => !this.resource().hasValue() && !this.problem());

  /** The session may have failed to load as well. */
  protected retry(): void {
    this.resource().reload?.();
    if (this.session.status() === 'error') this.session.reload();
  }
}
