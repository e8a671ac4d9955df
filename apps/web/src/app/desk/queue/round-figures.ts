import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DeskRoundView } from '@opev/contract';
import { FormatDay, FormatNumber } from '../../language/format-pipes';
import { ReaderTexts } from '../../language/reader-texts';

/** How many rounds are shown. */
const SHOWN = 3;

/** Figures of the newest rounds: received and on time, of expected. */
@Component({
  selector: 'app-round-figures',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FormatDay, FormatNumber, TranslocoDirective],
  template: `
    <section *transloco="let t" aria-labelledby="rounds-title">
      <h2 id="rounds-title">{{ t('desk.rounds.title') }}</h2>
      <div class="ui-table-frame" tabindex="0" role="region" [attr.aria-label]="t('desk.rounds.table')">
        <table class="ui-table">
          <caption class="visually-hidden">
            {{
              t('desk.rounds.title')
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t('desk.queue.round') }}</th>
              <th scope="col">{{ t('desk.rounds.due') }}</th>
              <th scope="col" class="number">{{ t('desk.rounds.expected') }}</th>
              <th scope="col" class="number">{{ t('desk.rounds.received') }}</th>
              <th scope="col" class="number">{{ t('desk.rounds.onTime') }}</th>
              <th scope="col" class="number">{{ t('desk.rounds.waiting') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (round of shown(); track round.id) {
              <tr>
                <th scope="row">{{ round.label }}</th>
                <td>{{ round.dueOn | formatDay }}</td>
                <td class="number">
                  {{ expectedOf(round) }}
                </td>
                <td class="number">
                  {{ partOf(round.received, round.expected, round.completenessPercent) }}
                </td>
                <td class="number">
                  {{ partOf(round.onTime, round.expected, round.timelinessPercent) }}
                </td>
                <td class="number">
                  {{ round.byState.submitted + round.byState.approved | formatNumber }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p class="soft small">{{ t('desk.rounds.note') }}</p>
    </section>
  `,
  styles: ':host { display: block; margin-block-end: var(--ui-space-6); }',
})
export class RoundFigures {
  private readonly texts = inject(ReaderTexts);

  /** Newest first. */
  readonly rounds = input.required<readonly DeskRoundView[]>();

  protected readonly shown = computed(() => this.rounds().slice(0, SHOWN));

  /** Until a round is settled its expectation is that of today, and marked so. */
  protected expectedOf({ expected, isSettled }: DeskRoundView): string {
    const number = this.texts.number(expected);
    return isSettled ? number : this.texts.text('desk.rounds.asOfToday', { n: number });
  }

  /** "320 of 1,041 (31%)": never a percentage without what it is of. */
  protected partOf(part: number, whole: number, percent: number | null): string {
    if (percent === null) return this.texts.text('desk.rounds.nothingExpected');
    return this.texts.text('desk.rounds.part', { part, whole, percent: this.texts.percent(percent) });
  }
}
