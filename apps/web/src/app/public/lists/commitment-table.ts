import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CommitmentView } from '@opev/contract';
import { RatingBadge } from '@opev/ui';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { OrganizationLink } from '../../reports/organization-link';
import { CommitmentClaim } from '../figures/commitment-claim';
import { PageMoment } from '../moment/moment';

/** A table of commitments: claimed beside verified, with the published report. */
@Component({
  selector: 'app-commitment-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommitmentClaim, FormatDay, OrganizationLink, RatingBadge, RouterLink, TranslocoDirective],
  templateUrl: './commitment-table.html',
  styleUrl: './tables.css',
})
export class CommitmentTable {
  readonly commitments = input.required<readonly CommitmentView[]>();
  /** Already in the reader's language. */
  readonly caption = input.required<string>();
  /** What a row begins with: the organisation on an activity's page, the activity on an organisation's, or both. */
  readonly subject = input.required<'organization' | 'activity' | 'both'>();

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
}
