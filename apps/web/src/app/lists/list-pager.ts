import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PageView } from '@opev/contract';
import { Pager } from '@opev/ui';
import { FormatNumber } from '../language/format-pipes';

/** Pager of a list behind the sign-in; empty when there is a single page. */
@Component({
  selector: 'app-list-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatNumber, Pager, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      <ui-pager
        [label]="t('shell.figure.pages')"
        [summary]="
          t(page().totalIsAtLeast ? 'reports.shownAtLeast' : 'reports.shown', {
            n: (page().items.length | formatNumber),
            of: (page().total | formatNumber),
          })
        "
        [firstLabel]="t('reports.firstPage')"
        [nextLabel]="t('shell.figure.nextPage')"
        [firstParams]="firstParams()"
        [nextParams]="nextParams()"
      />
    </ng-container>
  `,
})
export class ListPager {
  readonly page = input.required<PageView<unknown>>();
  /** As in the address; absent on the first page. */
  readonly cursor = input.required<string | undefined>();

  protected readonly firstParams = computed(() => (this.cursor() ? { cursor: null } : null));
  protected readonly nextParams = computed(() => {
    const cursor = this.page().nextCursor;
    return cursor === null ? null : { cursor };
  });
}
