import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WorkspaceReportsQuery, WorkspaceReportSummaryView } from '@opev/contract';
import { REPORT_STATES, type ReportState } from '@opev/domain';
import { PageHeading } from '@opev/ui';
import { WorkspaceClient } from '../../data/workspace-client';
import { FormatInstant } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import type { ListQuery } from '../../lists/list-filters';
import { ListCard, ListPage } from '../../lists/list-page';
import { listState } from '../../lists/list-state';
import { StateTag } from '../../reports/state-tag';

/** All reports of my organisations, last edited first. */
@Component({
  selector: 'app-reports-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatInstant, ListCard, ListPage, PageHeading, RouterLink, StateTag, TranslocoDirective],
  templateUrl: './reports-page.html',
  styleUrl: '../list.css',
})
export class ReportsPage {
  private readonly client = inject(WorkspaceClient);
  protected readonly language = inject(READER_LANGUAGE);

  protected readonly list = listState<WorkspaceReportSummaryView>({
    savedAs: 'workspace-reports',
    filters: [
      {
        kind: 'terms',
        name: 'state',
        labelKey: 'reports.state',
        allKey: 'reports.anyState',
        codes: REPORT_STATES,
        termsKey: 'terms.reportState.',
      },
    ],
    read: (query) => this.client.reports(() => reportsQuery(query())),
    csvOf: (query) => this.client.reportsFile(reportsQuery(query)),
  });
  protected readonly keyOf = ({ id }: WorkspaceReportSummaryView): string => id;
}

function reportsQuery({ state, cursor }: ListQuery): WorkspaceReportsQuery {
  return { state: state as ReportState | undefined, cursor };
}
