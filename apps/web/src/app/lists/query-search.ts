import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { Control, Field, preventBrowserDefault } from '@opev/ui';

/** The search field of a list, bound to `?search=`. */
@Component({
  selector: 'app-query-search',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoDirective],
  template: `
    <form role="search" *transloco="let t" (submit)="search($event, box.value)">
      <ui-field [label]="label()">
        <span class="both">
          <input uiControl #box type="search" dir="auto" [attr.maxlength]="limit" [value]="value() ?? ''" />
          <button class="ui-button quiet" type="submit">{{ t('reports.search') }}</button>
        </span>
      </ui-field>
    </form>
  `,
  styles: `
    :host {
      display: block;
      flex: 1 1 18rem;
      min-inline-size: 0;
    }

    .both {
      display: flex;
      gap: var(--ui-space-2);
    }
  `,
})
export class QuerySearch {
  private readonly router = inject(Router);

  readonly label = input.required<string>();
  readonly value = input.required<string | undefined>();

  protected readonly limit = LIMITS.search;

  protected search(event: Event, text: string): void {
    preventBrowserDefault(event);
    const queryParams = { search: text.trim() || null, cursor: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
