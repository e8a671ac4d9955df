import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CommitmentsQuery } from '@opev/contract';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';
import { PageMoment } from '../moment/moment';

/** Link from the first rows to the full list, in the same scope and moment; empty when all are shown. */
@Component({
  selector: 'app-see-all',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (total() > shown()) {
      <p>
        <a
          [routerLink]="['/', language, of()]"
          [queryParams]="{ ...scope(), ...moment.params() }"
          [attr.data-listed]="total()"
          >{{ words() }}</a
        >
      </p>
    }
  `,
})
export class SeeAll {
  /** The list that has them all. */
  readonly of = input.required<'activities' | 'commitments' | 'organizations'>();
  readonly shown = input.required<number>();
  readonly total = input.required<number>();
  readonly scope = input.required<CommitmentsQuery>();

  private readonly texts = inject(ReaderTexts);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly moment = inject(PageMoment);
  protected readonly words = computed(() => this.texts.plural(`public.${this.of()}.all`, this.total()));
}
