import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { REPORT_STATES, type ReportState } from '@opev/domain';
import { PageHeading, State } from '@opev/ui';
import { WorkspaceClient } from '../../data/workspace-client';
import { FormatInstant } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ListPager } from '../../lists/list-pager';
import { StateTag } from '../../reports/state-tag';
import { RoomState } from '../../session/room-state';
import { QuerySelect } from '../../lists/query-select';

/** All reports of my organisations, last edited first. */
@Component({
  selector: 'app-reports-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    FormatInstant,
    ListPager,
    PageHeading,
    QuerySelect,
    RoomState,
    RouterLink,
    State,
    StateTag,
    TranslocoDirective,
  ],
  templateUrl: './reports-page.html',
  styleUrl: '../list.css',
})
export class ReportsPage {
  protected readonly language = inject(READER_LANGUAGE);

  readonly state = input<string>();
  readonly cursor = input<string>();

  protected readonly states = REPORT_STATES;
  protected readonly reports = inject(WorkspaceClient).reports(() => ({
    state: this.state() as ReportState | undefined,
    cursor: this.cursor(),
  }));
}
