import { ChangeDetectionStrategy, Component, inject, input, type Resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentsQuery, CommitmentView, FiguresPageView } from '@opev/contract';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { LoadState } from '../../shell/load-state';
import { PageMoment } from '../moment/moment';
import { CommitmentTable } from './commitment-table';

/** How many a page lists of the commitments it is about; a list of their own has them all. */
export const LISTED_COMMITMENTS = 10;

/** The first commitments of what a page is about, with the way to all of them. */
@Component({
  selector: 'app-listed-commitments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommitmentTable, LoadState, Plural, RouterLink],
  template: `
    @if (commitments().hasValue()) {
      @let list = commitments().value()!;
      @if (list.items.length > 0) {
        <app-commitment-table [subject]="subject()" [caption]="caption()" [commitments]="list.items" />
      }
      @if (list.total > list.items.length) {
        <p>
          <a [routerLink]="['/', language, 'commitments']" [queryParams]="{ ...scope(), ...moment.params() }">{{
            'public.commitments.all' | plural: list.total
          }}</a>
        </p>
      }
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
  /** Within which all of them are listed. */
  readonly scope = input.required<CommitmentsQuery>();

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
}
