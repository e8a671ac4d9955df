import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportSummaryView } from '@opev/contract';
import { RatingBadge } from '@opev/ui';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { OrganizationLink } from '../../reports/organization-link';
import { CommitmentClaim } from '../figures/commitment-claim';
import { PageMoment } from '../moment/moment';

/** A table of published reports, linked to their pages. */
@Component({
  selector: 'app-report-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommitmentClaim, FormatDay, OrganizationLink, RatingBadge, RouterLink, TranslocoDirective],
  templateUrl: './report-table.html',
  styleUrl: './tables.css',
})
export class ReportTable {
  readonly reports = input.required<readonly ReportSummaryView[]>();
  /** Already in the reader's language. */
  readonly caption = input.required<string>();
  /** A column that every row would fill alike is left out. */
  readonly without = input<'activity' | 'organization' | null>(null);

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
}
