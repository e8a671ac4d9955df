import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { CHART_CODES } from '@opev/contract';
import { PageHeading } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PageMoment } from '../moment/moment';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';

/** The list of all charts. */
@Component({
  selector: 'app-chart-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHeading, RouterLink, Trail, TranslocoDirective],
  template: `
    <div class="page" *transloco="let t">
      <app-trail [steps]="[{ label: t('charts.page.title'), path: null }]" />
      <ui-page-heading [heading]="t('charts.page.title')">
        <p>{{ t('charts.page.lead') }}</p>
      </ui-page-heading>
      <ul class="plain-list stack">
        @for (code of codes; track code) {
          <li class="measure">
            <a [routerLink]="['/', language, 'charts', code]" [queryParams]="moment.params()">{{
              t('charts.' + code + '.title')
            }}</a>
            <br />
            <span class="soft small">{{ t('charts.' + code + '.method') }}</span>
          </li>
        }
      </ul>
    </div>
  `,
})
export class ChartList {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
  protected readonly codes = CHART_CODES;

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('charts.page.title'),
      description: this.texts.text('charts.page.description'),
    }));
  }
}
