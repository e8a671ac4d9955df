import { ChangeDetectionStrategy, Component, inject, input, type Resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PageView, ReportsQuery, ReportSummaryView } from '@opev/contract';
import { FormatNumber, Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { LoadState } from '../../shell/load-state';
import { FeedLink } from '../page/feed-link';
import { ReportTable } from './report-table';

/** The newest reports behind a page, with a link to all of them. */
@Component({
  selector: 'app-newest-reports',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FeedLink, FormatNumber, LoadState, Plural, ReportTable, RouterLink, TranslocoDirective],
  templateUrl: './newest-reports.html',
  styleUrl: '../../shell/sections.css',
})
export class NewestReports {
  readonly heading = input.required<string>();
  readonly reports = input.required<Resource<PageView<ReportSummaryView> | undefined>>();
  /** Text when there is none. */
  readonly nothing = input.required<string>();
  /** The filters under which the list of all reports shows the same ones. */
  readonly filters = input.required<ReportsQuery>();
  /** The page of a feed that follows these reports; null when there is none. */
  readonly feedOf = input<string | null>(null);
  /** A column that every row would fill alike. */
  readonly without = input<'activity' | 'organization' | null>(null);

  protected readonly language = inject(READER_LANGUAGE);
}
