import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { GoalChangeView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { Plural } from '../../language/format-pipes';
import { READER_LANGUAGE } from '../../language/reader-language';

/** How many activities of each goal were taken up and reported, then and now. */
@Component({
  selector: 'app-goal-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, RouterLink, TranslocoDirective],
  template: `
    <div
      class="ui-table-frame"
      tabindex="0"
      role="region"
      *transloco="let t"
      [attr.aria-label]="t('public.changes.goals')"
    >
      <table class="ui-table cards">
        <caption class="visually-hidden">
          {{
            t('public.changes.goals')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('public.column.goal') }}</th>
            <th scope="col">{{ t('public.changes.row.takenUp') }}</th>
            <th scope="col">{{ t('public.changes.row.reported') }}</th>
            <th scope="col">{{ t('public.changes.row.commitments') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.goal.number) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/', language, 'goals', row.goal.number]"
                  >{{ row.goal.number }}. {{ row.goal.title }}</a
                >
                <br />
                <a class="small then" [routerLink]="['/', language, 'goals', row.goal.number]" [queryParams]="then()">{{
                  t('public.changes.then')
                }}</a>
              </th>
              @for (cell of row.cells; track $index) {
                <td [attr.data-label]="t(cell.label)">
                  <span [class.soft]="cell.before === cell.now">
                    @if (cell.before !== cell.now) {
                      {{ t('public.changes.beforeNow', { before: cell.before, now: cell.now }) }}
                    } @else {
                      {{ t('public.changes.same', { now: cell.now }) }}
                    }
                  </span>
                  <br /><span class="soft">{{ 'public.changes.' + cell.counted | plural: cell.of }}</span>
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .then {
      font-weight: 400;
    }
  `,
})
export class GoalChanges {
  readonly since = input.required<Day>();
  /** In the Plan's order. */
  readonly goals = input.required<readonly GoalChangeView[]>();

  protected readonly language = inject(READER_LANGUAGE);
  protected readonly then = computed(() => ({ asOf: this.since() }));
  protected readonly rows = computed(() => this.goals().map((goal) => ({ goal, cells: cellsOf(goal) })));
}

interface Cell {
  readonly label: string;
  readonly before: number;
  readonly now: number;
  /** Of how many, now. */
  readonly of: number;
  readonly counted: 'ofActivities' | 'ofCommitments';
}

function cellsOf({ before, now }: GoalChangeView): readonly Cell[] {
  const of = now.activities;
  const label = (name: string) => `public.changes.row.${name}`;
  return [
    { label: label('takenUp'), before: before.takenUp, now: now.takenUp, of, counted: 'ofActivities' },
    { label: label('reported'), before: before.reported, now: now.reported, of, counted: 'ofActivities' },
    {
      label: label('commitments'),
      before: before.commitments.reported,
      now: now.commitments.reported,
      of: now.commitments.of,
      counted: 'ofCommitments',
    },
  ];
}
