import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { observatoryToday, PageMoment } from '../data/address-moment';
import { ShownMoment } from '../data/shown-moment';
import { FormatDay } from '../language/format-pipes';

/** Banner above a page of a past day: which day, and a link to today. */
@Component({
  selector: 'app-past-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatDay, RouterLink, TranslocoDirective],
  template: `
    @if (day(); as past) {
      <aside *transloco="let t" [attr.aria-label]="t('shell.past.title')">
        <strong>{{ t('shell.past.text', { day: (past | formatDay) }) }}</strong>
        &ngsp;<a
          class="no-print"
          [routerLink]="[]"
          [queryParams]="{ asOf: null, snapshot: null }"
          queryParamsHandling="merge"
          >{{ t('shell.past.toNow') }}</a
        >
      </aside>
    }
  `,
  styles: `
    aside {
      padding-block: var(--ui-space-2);
      padding-inline: var(--ui-gutter);
      border-block-end: 1px solid var(--ui-line-strong);
      background: var(--ui-accent-soft);
      font-size: var(--ui-text-s);
      line-height: 1.4;
      text-align: center;
    }
  `,
})
export class PastBanner {
  private readonly momentQuery = inject(PageMoment).query;
  private readonly shown = inject(ShownMoment).shown;
  private readonly today = observatoryToday();

  /** The past day; null for today, or without figures. */
  protected readonly day = computed(() => {
    const { asOf, snapshot } = this.momentQuery();
    const moment = this.shown();
    const isOfIt = moment !== null && (snapshot !== undefined ? moment.snapshot === snapshot : moment.asOf === asOf);
    return isOfIt && moment.asOf < this.today ? moment.asOf : null;
  });
}
