import { LocationStrategy } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Resource } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { State } from '@opev/ui';
import { NotFound } from './not-found';

/**
 * Replaces a page while its resource has no value: loading, not found (404, also as the page's status), or failed with
 * retry. Empty once there is a value; empty lists are the page's own.
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
