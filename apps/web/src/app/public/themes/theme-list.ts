import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { ReaderTexts } from '../../language/reader-texts';
import { PlanWording } from '../../reports/plan-wording';
import { FigureFilters } from '../filters/figure-filters';
import { readFiguresQuery, scopeOf } from '../filters/figures-query';
import { FilterNames } from '../filters/filter-names';
import { MomentBar } from '../moment/moment-bar';
import { addressQuery } from '../parts/address-query';
import { ClearFilters } from '../parts/clear-filters';
import { latestValue } from '../parts/latest-value';
import { ListGap } from '../parts/list-gap';
import { writePageWords } from '../parts/page-words';
import { StatusKey } from '../parts/status-key';
import { Trail } from '../parts/trail';
import { ThemeRows } from './theme-rows';

/** What the Plan's activities are about, theme by theme, filtered by what the address says. */
@Component({
  selector: 'app-theme-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClearFilters,
    FigureFilters,
    ListGap,
    MomentBar,
    PageHeading,
    PlanWording,
    State,
    StatusKey,
    ThemeRows,
    Trail,
    TranslocoDirective,
  ],
  template: `
    <div class="page" *transloco="let t">
      <app-trail [steps]="[{ label: t('public.themes.title'), path: null }]" />
      <ui-page-heading [heading]="t('public.themes.title')">
        <p>{{ t('public.themes.lead') }}</p>
      </ui-page-heading>
      <app-moment-bar [resource]="themes" />
      <app-figure-filters [query]="query()" />
      @if (page(); as list) {
        @if (list.total === 0) {
          <ui-state kind="empty" [heading]="t('public.themes.none')"><app-clear-filters /></ui-state>
        } @else {
          <app-status-key />
          <app-theme-rows [themes]="list.items" [scope]="scope()" [attr.aria-busy]="themes.isLoading()" />
        }
        <app-plan-wording />
      } @else {
        <app-list-gap [resource]="themes" />
      }
    </div>
  `,
  styles: `
    app-plan-wording {
      display: block;
      margin-block: var(--ui-space-5);
    }
  `,
})
export class ThemeList {
  private readonly texts = inject(ReaderTexts);
  protected readonly query = addressQuery(readFiguresQuery);
  protected readonly scope = computed(() => scopeOf(this.query(), 'theme'));
  protected readonly themes = inject(PlanClient).themeFigures(this.query);
  protected readonly page = latestValue(this.themes);

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => ({
      title: names.titled(this.texts.text('public.themes.title'), this.query()),
      description: this.texts.text('public.themes.lead'),
    }));
  }
}
