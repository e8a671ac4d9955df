import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ScopeFigureView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { FormatDay } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';
import { STATUSES_IN_READING_ORDER } from '../lists/reading-order';

/** Figures of the whole Plan then and now, each with its coverage. */
@Component({
  selector: 'app-figure-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatDay, TranslocoDirective],
  template: `
    <div
      class="ui-table-frame"
      tabindex="0"
      role="region"
      *transloco="let t"
      [attr.aria-label]="t('public.changes.figures')"
    >
      <table class="ui-table cards">
        <caption class="visually-hidden">
          {{
            t('public.changes.figures')
          }}
        </caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">{{ since() | formatDay }}</th>
            <th scope="col">{{ today() | formatDay }}</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.label) {
            <tr [class.changed]="row.before !== row.now">
              <th scope="row">{{ row.label }}</th>
              <td [attr.data-label]="since() | formatDay">{{ row.before }}</td>
              <td [attr.data-label]="today() | formatDay">{{ row.now }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .changed td:last-child {
      font-weight: 600;
    }
  `,
})
export class FigureChanges {
  readonly since = input.required<Day>();
  readonly today = input.required<Day>();
  readonly before = input.required<ScopeFigureView>();
  readonly now = input.required<ScopeFigureView>();

  private readonly texts = inject(ReaderTexts);
  protected readonly rows = computed(() => {
    const [before, now] = [this.written(this.before()), this.written(this.now())];
    return before.map(({ label, value }, index) => ({ label, before: value, now: now[index]?.value ?? '' }));
  });

  private written(figure: ScopeFigureView): readonly { readonly label: string; readonly value: string }[] {
    const { text, ofActivities, ofCommitments, progress } = this;
    return [
      { label: text('takenUp'), value: ofActivities(figure.takenUp, figure.activities) },
      { label: text('reported'), value: ofActivities(figure.reported, figure.activities) },
      { label: text('commitments'), value: ofCommitments(figure.commitments.reported, figure.commitments.of) },
      { label: this.texts.text('shell.figure.progressTitle'), value: progress(figure) },
      ...STATUSES_IN_READING_ORDER.map((status) => ({
        label: this.texts.text(`terms.activityStatus.${status}`),
        value: ofActivities(figure.byStatus[status], figure.activities),
      })),
    ];
  }

  private readonly text = (key: string) => this.texts.text(`public.changes.row.${key}`);
  private readonly ofActivities = (n: number, of: number) =>
    this.texts.plural('shell.figure.coverage.activities', of, { n, of });
  private readonly ofCommitments = (n: number, of: number) =>
    this.texts.plural('shell.figure.coverage.commitments', of, { n, of });
  private readonly progress = ({ progressPercent, progressCoverage: { reported, of } }: ScopeFigureView) =>
    progressPercent === null
      ? this.texts.text('shell.figure.nothingReported')
      : `${this.texts.percent(progressPercent)} (${this.ofActivities(reported, of)})`;
}
