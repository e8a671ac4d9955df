import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { problemKey } from '../data/problem';
import { ReaderTexts } from '../language/reader-texts';
import type { SaveState as State } from './autosave';

const CALM: readonly State['kind'][] = ['saved', 'unsaved', 'saving'];

/** Whether the state needs attention. */
export function isTrouble({ kind }: State): boolean {
  return !CALM.includes(kind);
}

/** Shows the state of the autosave as mark and text, and announces it to screen readers. */
@Component({
  selector: 'app-save-indicator',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="state" [class.trouble]="trouble()">
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
        @switch (true) {
          @case (trouble()) {
            <path d="M10 1.5 1 18h18Z" />
            <path d="M10 8v4.5m0 2.4v.1" />
          }
          @case (state().kind === 'saved') {
            <path d="m3 10.5 4.5 4.5L17 5" />
          }
          @default {
            <circle cx="10" cy="10" r="8" stroke-dasharray="3 4" />
          }
        }
      </svg>
      <span class="words">{{ text() }}</span>
    </p>
    <p class="visually-hidden" role="status">{{ announced() }}</p>
  `,
  styleUrl: './save-indicator.css',
})
export class SaveIndicator {
  private readonly texts = inject(ReaderTexts);

  readonly state = input.required<State>();

  protected readonly trouble = computed(() => isTrouble(this.state()));
  /** Announces trouble at once, and "saved" only after a change. */
  protected readonly announced = linkedSignal<State, string>({
    source: this.state,
    computation: (state, before) => {
      if (isTrouble(state)) return this.text();
      if (state.kind !== 'saved') return '';
      return before && before.source.kind !== 'saved' ? this.texts.text('reports.save.saved') : (before?.value ?? '');
    },
  });
  protected readonly text = computed(() => {
    const state = this.state();
    if (state.kind === 'saved') {
      return state.at
        ? this.texts.text('reports.save.savedAt', { at: this.texts.instant(state.at) })
        : this.texts.text('reports.save.saved');
    }
    if (state.kind === 'retrying' && state.problem.code === 'offline') return this.texts.text('reports.save.offline');
    if (state.kind === 'retrying' || state.kind === 'refused') {
      return this.texts.text(`reports.save.${state.kind}`, { why: this.texts.text(problemKey(state.problem)) });
    }
    return this.texts.text(`reports.save.${state.kind}`);
  });
}
