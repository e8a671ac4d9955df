import { ChangeDetectionStrategy, Component, input, type Resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CommitmentsQuery, CommitmentView, FiguresPageView } from '@opev/contract';
import { LoadState } from '../../shell/load-state';
import { CommitmentTable } from './commitment-table';
import { SeeAll } from './see-all';

/** How many commitments a page about something lists; the full list is linked. */
export const LISTED_COMMITMENTS = 10;

/** The first commitments of a page's subject, with a link to all of them. */
@Component({
  selector: 'app-listed-commitments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommitmentTable, LoadState, SeeAll, TranslocoDirective],
  template: `
    @if (commitments().hasValue()) {
      @let list = commitments().value()!;
      @if (list.items.length > 0) {
        <app-commitment-table [subject]="subject()" [caption]="caption()" [commitments]="list.items" />
      } @else {
        <p class="soft" *transloco="let t">{{ t('public.commitments.nothingYet') }}</p>
      }
      <app-see-all of="commitments" [shown]="list.items.length" [total]="list.total" [scope]="scope()" />
    } @else {
      <app-load-state [resource]="commitments()" />
    }
  `,
})
export class ListedCommitments {
  readonly subject = input.required<'organization' | 'activity'>();
  /** Already in the reader's language. */
  readonly caption = input.required<string>();
  readonly commitments = input.required<Resource<FiguresPageView<CommitmentView> | undefined>>();
  /** The query of the full list. */
  readonly scope = input.required<CommitmentsQuery>();
}
