import { ChangeDetectionStrategy, Component, inject, input, type Resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FiguresPageView, FiguresQuery } from '@opev/contract';
import { PageHeading, State } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { ClearFilters } from '../filters/clear-filters';
import { FigureFilters } from '../filters/figure-filters';
import { FilterNames } from '../filters/filter-names';
import { MomentBar } from '../moment/moment-bar';
import { latestValue } from '../../data/latest-value';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { ListGap } from './list-gap';

/**
 * The frame of a list with figures: heading, moment, filters, count, and empty or failed states. Content: the rows, and
 * `about`, which stays when the list is empty.
 */
@Component({
  selector: 'app-figure-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClearFilters, FigureFilters, ListGap, MomentBar, PageHeading, Plural, State, Trail, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      <app-trail [steps]="[{ label: t(key('title')), path: null }]" />
      <ui-page-heading [heading]="t(key('title'))">
        <p>{{ t(key('lead')) }}</p>
      </ui-page-heading>
      <app-moment-bar [resource]="read()" />
      <app-figure-filters [query]="query()" />
      @if (page(); as list) {
        <p class="soft" role="status">{{ key('found') | plural: list.total }}</p>
        @if (list.total > 0) {
          <div [attr.aria-busy]="read().isLoading()"><ng-content /></div>
        } @else {
          <ui-state kind="empty" [heading]="t(key('none'))"><app-clear-filters /></ui-state>
        }
        <ng-content select="[about]" />
      } @else {
        <app-list-gap [resource]="read()" />
      }
    </div>
  `,
})
export class FigureList {
  /** Of what; also the name of its texts. */
  readonly name = input.required<'goals' | 'themes' | 'countries'>();
  /** The query of the address. */
  readonly query = input.required<FiguresQuery>();
  readonly read = input.required<Resource<FiguresPageView<unknown> | undefined> & { reload?: () => boolean }>();

  private readonly texts = inject(ReaderTexts);
  protected readonly page = latestValue(() => this.read());

  constructor() {
    const names = inject(FilterNames);
    writePageWords(() => ({
      title: names.titled(this.texts.text(this.key('title')), this.query()),
      description: this.texts.text(this.key('lead')),
    }));
  }

  protected key(text: 'title' | 'lead' | 'found' | 'none'): string {
    return `public.${this.name()}.${text}`;
  }
}
