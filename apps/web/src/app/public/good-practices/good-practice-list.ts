import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LIMITS } from '@opev/contract';
import { PageHeading, State } from '@opev/ui';
import { GoodPracticesClient } from '../../data/good-practices-client';
import { ReaderTexts } from '../../language/reader-texts';
import { addressQuery } from '../parts/address-query';
import { GoodPracticeCards } from '../parts/good-practice-cards';
import { ListGap } from '../parts/list-gap';
import { ListPager } from '../parts/list-pager';
import { writePageWords } from '../parts/page-words';
import { Trail } from '../parts/trail';

/** The observatory's sheets. */
@Component({
  selector: 'app-good-practice-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GoodPracticeCards, ListGap, ListPager, PageHeading, State, Trail, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      <app-trail [steps]="[{ label: t('public.goodPractices.title'), path: null }]" />
      <ui-page-heading [heading]="t('public.goodPractices.title')">
        <p>{{ t('public.goodPractices.lead') }}</p>
      </ui-page-heading>
      @if (goodPractices.hasValue()) {
        @let list = goodPractices.value();
        @if (list.items.length > 0) {
          <app-good-practice-cards [goodPractices]="list.items" />
          <app-list-pager [page]="list" />
        } @else {
          <ui-state kind="empty" [heading]="t('public.goodPractices.none')" />
        }
      } @else {
        <app-list-gap [resource]="goodPractices" />
      }
    </div>
  `,
})
export class GoodPracticeList {
  private readonly texts = inject(ReaderTexts);
  private readonly query = addressQuery((params) => ({
    cursor: params.get('cursor') ?? undefined,
    limit: LIMITS.pageMax,
  }));
  protected readonly goodPractices = inject(GoodPracticesClient).goodPractices(this.query);

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.goodPractices.title'),
      description: this.texts.text('public.goodPractices.lead'),
    }));
  }
}
