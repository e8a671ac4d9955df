import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, RatingBadge, StatusBadge } from '@opev/ui';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { LoadState } from '../../shell/load-state';
import { RATINGS_IN_READING_ORDER, STATUSES_IN_READING_ORDER } from '../lists/reading-order';
import { writePageWords } from '../page/page-words';
import { Trail } from '../page/trail';
import { Contents } from './contents';
import { LiveExample } from './live-example';
import { methodExamples } from './method-examples';

/** The method page: how figures are computed, each rule with an example of today. Every figure links to its anchors. */
@Component({
  selector: 'app-method-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Contents,
    LiveExample,
    LoadState,
    PageHeading,
    RatingBadge,
    RouterLink,
    StatusBadge,
    Trail,
    TranslocoDirective,
  ],
  templateUrl: './method-page.html',
  styleUrl: './about.css',
})
export class MethodPage {
  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly statuses = STATUSES_IN_READING_ORDER;
  protected readonly ratings = RATINGS_IN_READING_ORDER;
  protected readonly disclosures = ['named', 'country-only', 'region-only', 'counted-only'] as const;
  /** Sections, in order; also the anchors. */
  protected readonly anchors = [
    'words',
    'standing',
    'status',
    'missing',
    'progress',
    'coverage',
    'verified',
    'rounds',
    'moment',
    'snapshot',
    'protection',
    'groups',
    'countries',
    'ranking',
    'wording',
  ] as const;
  protected readonly examples = methodExamples();

  constructor() {
    writePageWords(() => ({
      title: this.texts.text('public.method.title'),
      description: this.texts.text('about.method.lead'),
    }));
  }
}
