import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { GoalChangeView, ScopeFigureView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { READER_LANGUAGE } from '../../language/reader-language';
import { ReaderTexts } from '../../language/reader-texts';

/** How many activities of each goal were taken up and reported, then and now. */
@Component({
  selector: 'app-goal-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
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
                  @if (cell.before === cell.now) {
                    <span class="soft">{{ t('public.changes.same', { now: cell.now }) }}</span>
                  } @else {
                    {{ t('public.changes.beforeNow', { before: cell.before, now: cell.now }) }}
                  }
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
  private readonly texts = inject(ReaderTexts);
  protected readonly rows = computed(() => this.goals().map((goal) => ({ goal, cells: this.cellsOf(goal) })));

  private cellsOf({ before, now }: GoalChangeView): readonly Cell[] {
    const cell = (name: string, count: (figure: ScopeFigureView) => readonly [number, number]): Cell => ({
      label: `public.changes.row.${name}`,
      before: this.written(count(before)),
      now: this.written(count(now)),
    });
    return [
      cell('takenUp', ({ takenUp, activities }) => [takenUp, activities]),
      cell('reported', ({ reported, activities }) => [reported, activities]),
      cell('commitments', ({ commitments }) => [commitments.reported, commitments.of]),
    ];
  }

  private written([n, of]: readonly [number, number]): string {
    return this.texts.text('public.changes.nOf', { n, of });
  }
}

interface Cell {
  /** Text key of its column. */
  readonly label: string;
  /** "8 of 10", with what it stood on then. */
  readonly before: string;
  readonly now: string;
}
