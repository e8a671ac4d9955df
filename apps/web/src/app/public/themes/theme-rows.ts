import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ScopeQuery, ThemeSummaryView } from '@opev/contract';
import { StatusMark } from '@opev/ui';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';
import { marksOf } from '../lists/goal-rows';
import { PageMoment } from '../moment/moment';

/** Rows of themes, one mark per activity; an activity with several themes is in each. */
@Component({
  selector: 'app-theme-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, RouterLink, StatusMark, TranslocoDirective],
  template: `
    <ul class="plain-list" *transloco="let t">
      @for (row of rows(); track row.theme.code) {
        <li>
          <a [routerLink]="['/', language, 'themes', row.theme.code]" [queryParams]="linkParams()"
            ><span class="title">{{ row.theme.label }}</span></a
          >
          <span class="marks" aria-hidden="true">
            @for (status of row.marks; track $index) {
              <ui-status-mark [status]="status" />
            }
          </span>
          <span class="coverage soft">{{
            'public.goal.reportedOf'
              | plural: row.theme.figure.activities : { n: row.theme.figure.reported, of: row.theme.figure.activities }
          }}</span>
        </li>
      }
    </ul>
  `,
  styleUrl: '../lists/goal-rows.css',
  styles: `
    .marks,
    .coverage {
      padding-inline-start: 0;
    }
  `,
})
export class ThemeRows {
  readonly themes = input.required<readonly ThemeSummaryView[]>();
  /** What the figures are made of: each row leads to its theme within the same scope. */
  readonly scope = input<ScopeQuery>({});

  private readonly moment = inject(PageMoment);
  protected readonly language = inject(READER_LANGUAGE);
  protected readonly linkParams = computed(() => ({ ...this.scope(), ...this.moment.params() }));
  protected readonly rows = computed(() =>
    this.themes().map((theme) => ({ theme, marks: marksOf(theme.figure, true) })),
  );
}
