import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { addressQuery } from '../page/address-query';
import type { FilterWords } from './filter-names';

/** Active filters in words, each a link that removes it; empty when none is set. */
@Component({
  selector: 'app-active-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `
    @if (links().length > 0) {
      <div class="row" *transloco="let t">
        <span class="small">{{ heading() }}</span>
        <ul class="plain-list row">
          @for (link of links(); track link.name) {
            <li>
              <a
                class="ui-button quiet small"
                [routerLink]="[]"
                [queryParams]="link.params"
                (click)="keepPlace($event)"
                [attr.aria-label]="t('public.filter.remove', { words: link.words })"
                >{{ link.words }} <span aria-hidden="true">✕</span></a
              >
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }

    .row {
      gap: var(--ui-space-2) var(--ui-space-3);
    }

    a {
      font-weight: 500;
    }
  `,
})
export class ActiveFilters {
  /** What these filters do, in the reader's language. */
  readonly heading = input.required<string>();
  readonly filters = input.required<readonly FilterWords[]>();

  private readonly address = addressQuery((params) =>
    Object.fromEntries(params.keys.map((name) => [name, params.get(name)])),
  );
  protected readonly links = computed(() =>
    this.filters().map(({ name, words }) => ({ name, words, params: withoutFilter(this.address(), name) })),
  );

  /** The link disappears with its filter: moves the focus to the remaining filters. */
  protected keepPlace(event: Event): void {
    const filters = (event.currentTarget as HTMLElement).closest('app-figure-filters');
    filters?.querySelector('summary')?.focus({ preventScroll: true });
  }
}

/** The address without one filter, from the first page on. */
export function withoutFilter(address: Params, name: string): Params {
  const left = Object.entries(address).filter(([other]) => ![name, 'cursor', olderNameOf(name)].includes(other));
  return Object.fromEntries(left);
}

function olderNameOf(name: string): string | null {
  return name === 'organizationType' ? 'type' : null;
}
