import { ChangeDetectionStrategy, Component, computed, effect, inject, input, type Resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MomentView } from '@opev/contract';
import { PageHeading, State } from '@opev/ui';
import { problemOf } from '../../data/problem';
import { TranslatedTitle } from '../../language/translated-title';
import { LoadState } from '../../shell/load-state';
import { ClearFilters } from '../filters/clear-filters';
import { PageMoment } from '../moment/moment';
import { MomentBar } from '../moment/moment-bar';
import { momentProblem } from '../moment/moment-shown';

/** Replaces a page without data: loading, failed, no figures for the moment or filters, or not found. */
@Component({
  selector: 'app-page-gap',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClearFilters, LoadState, MomentBar, PageHeading, State, TranslocoDirective],
  template: `
    @if (why() !== 'missing') {
      <ui-page-heading [heading]="heading()" />
    }
    @switch (why()) {
      @case ('moment') {
        <app-moment-bar [resource]="unanswered()" />
      }
      @case ('misunderstood') {
        <ui-state kind="empty" *transloco="let t" [heading]="t('public.list.misunderstood')">
          <app-clear-filters [keepsMoment]="false" />
        </ui-state>
      }
      @default {
        <app-load-state [resource]="resource()" />
      }
    }
  `,
})
export class PageGap {
  readonly resource = input.required<Resource<unknown> & { reload?: () => boolean }>();
  /** Heading known from the address alone. */
  readonly heading = input.required<string>();

  private readonly momentQuery = inject(PageMoment).query;

  /** A failed resource has no answer with a moment. */
  protected readonly unanswered = computed(() => this.resource() as Resource<MomentView | undefined>);
  protected readonly why = computed(() => {
    const error = this.resource().error();
    if (error === undefined) return null;
    if (momentProblem(this.momentQuery(), error)) return 'moment';
    const { code } = problemOf(error.cause ?? error);
    if (code === 'invalid-input') return 'misunderstood';
    return code === 'not-found' ? 'missing' : null;
  });

  constructor() {
    const title = inject(TranslatedTitle);
    effect(() => {
      // A missing page sets its own title.
      if (this.why() !== 'missing') title.setTitle(this.heading());
    });
  }
}
