import { LocationStrategy } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { State } from '@opev/ui';
import { NotFound } from './not-found';

/**
 * What a page shows while a read has no value: loading, "no such page" (404, also as the page's status), or an
 * error with another try. Nothing once there is a value; an empty list is the page's to say.
 */
@Component({
  selector: 'app-load-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NotFound, State, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @switch (state()) {
        @case ('loading') {
          <ui-state kind="loading" [heading]="t('shell.state.loading')" />
        }
        @case ('missing') {
          <app-not-found />
        }
        @case ('failed') {
          <ui-state
            kind="error"
            [heading]="t('shell.state.errorTitle')"
            [retryLabel]="t('shell.state.retry')"
            [address]="address()"
            (retried)="retry()"
          >
            <p>{{ t('shell.state.errorText') }}</p>
          </ui-state>
        }
      }
    </ng-container>
  `,
})
export class LoadState {
  readonly resource = input.required<Resource<unknown> & { reload?: () => boolean }>();

  private readonly location = inject(LocationStrategy);
  private readonly router = inject(Router);

  protected readonly state = computed(() => {
    const resource = this.resource();
    if (resource.hasValue()) return 'there';
    if (resource.status() !== 'error') return 'loading';
    return isMissing(resource.error()) ? 'missing' : 'failed';
  });

  protected address(): string {
    return this.location.prepareExternalUrl(this.router.url);
  }

  protected retry(): void {
    this.resource().reload?.();
  }
}

function isMissing(error: Error | undefined): boolean {
  const cause: unknown = error instanceof HttpErrorResponse ? error : error?.cause;
  return cause instanceof HttpErrorResponse && cause.status === 404;
}
