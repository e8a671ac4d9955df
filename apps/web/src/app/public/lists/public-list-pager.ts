import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PageView } from '@opev/contract';
import { Pager } from '@opev/ui';
import { FormatNumber } from '../../language/format-pipes';
import { addressQuery } from '../page/address-query';

/** Pager of a public list, by links; empty when there is a single page. */
@Component({
  selector: 'app-public-list-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, Pager, TranslocoDirective],
  template: `
    @if (first() || next()) {
      <ui-pager
        *transloco="let t"
        [label]="t('shell.figure.pages')"
        [summary]="
          t(page().totalIsAtLeast ? 'public.list.onlyFirstAtLeast' : 'public.list.onlyFirst', {
            shown: page().items.length,
            total: page().total | formatNumber,
          })
        "
        [firstLabel]="t('public.list.first')"
        [nextLabel]="t('shell.figure.nextPage')"
        [firstParams]="first()"
        [nextParams]="next()"
      />
    }
  `,
})
export class PublicListPager {
  readonly page = input.required<PageView<unknown>>();

  private readonly cursor = addressQuery((params) => params.get('cursor'));
  protected readonly first = computed(() => (this.cursor() ? { cursor: null } : null));
  protected readonly next = computed(() => {
    const cursor = this.page().nextCursor;
    return cursor === null ? null : { cursor };
  });
}
