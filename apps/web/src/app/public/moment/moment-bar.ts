import { ChangeDetectionStrategy, Component, computed, inject, input, type Resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MomentView } from '@opev/contract';
import { Control, Field, Notice, OpenWhen } from '@opev/ui';
import { PlanClient } from '../../data/plan-client';
import { FormatDay } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { FilterForm } from '../filters/filter-form';
import { FilterValue } from '../filters/filter-value';
import { addressQuery } from '../page/address-query';
import { latestValue } from '../../data/latest-value';
import { observatoryToday, PageMoment } from './moment';
import { momentProblem, momentShown } from './moment-shown';
import { NoSuchMoment } from './no-such-moment';
import { PermanentLink } from './permanent-link';

/** The moment bar: the day of a page's figures, a form for another day, and the permanent link. */
@Component({
  selector: 'app-moment-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Control,
    Field,
    FilterForm,
    FilterValue,
    FormatDay,
    NoSuchMoment,
    Notice,
    OpenWhen,
    PermanentLink,
    RouterLink,
    TranslocoDirective,
  ],
  templateUrl: './moment-bar.html',
  styleUrl: './moment-bar.css',
})
export class MomentBar {
  /** The page's own resource, whose answer contains the day. */
  readonly resource = input.required<Resource<MomentView | undefined>>();

  protected readonly language = inject(READER_LANGUAGE);
  private readonly plan = inject(PlanClient).plan();
  protected readonly momentQuery = inject(PageMoment).query;
  protected readonly today = observatoryToday();
  protected readonly first = computed(() => (this.plan.hasValue() ? this.plan.value().adoptedOn : null));

  private readonly answer = latestValue(() => this.resource());
  protected readonly shown = computed(() => momentShown(this.momentQuery(), this.answer(), this.today));
  protected readonly problem = computed(() => momentProblem(this.momentQuery(), this.resource().error()));

  /** The page's other parameters, kept for another day. */
  protected readonly others = addressQuery((params) =>
    params.keys
      .filter((name) => !['asOf', 'snapshot', 'cursor'].includes(name))
      .map((name) => ({ name, value: params.get(name) })),
  );
  protected readonly otherParams = computed(() =>
    Object.fromEntries(this.others().map(({ name, value }) => [name, value])),
  );
}
