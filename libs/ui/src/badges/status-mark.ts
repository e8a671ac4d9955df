import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { StatusCode } from './status-code';

/** A part of a sign: what it is painted as, and its path in a square of 20. */
type Stroke = readonly [kind: 'solid' | 'ring' | 'ring dashed' | 'bar' | 'sign', path: string];

const CIRCLE = 'M10 2a8 8 0 0 1 0 16a8 8 0 0 1 0-16Z';
/** At most two paths each: marks are shown many times, so they use few elements. */
const SIGNS: Readonly<Record<StatusCode, readonly [Stroke, Stroke | null]>> = {
  completed: [
    ['solid', 'M10 1a9 9 0 0 1 0 18a9 9 0 0 1 0-18Z'],
    ['sign', 'm5.8 10.4 2.9 2.9 5.5-6'],
  ],
  'in-progress': [
    ['ring', CIRCLE],
    ['solid', 'M10 2a8 8 0 0 1 0 16Z'],
  ],
  'on-hold': [
    ['solid', 'M4.5 1.5h11a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-11a3 3 0 0 1 3-3Z'],
    ['sign', 'M7.4 6v8m5.2-8v8'],
  ],
  'not-started': [
    ['ring', CIRCLE],
    ['solid', 'M10 7.4a2.6 2.6 0 0 1 0 5.2a2.6 2.6 0 0 1 0-5.2Z'],
  ],
  discontinued: [
    ['solid', 'M6.5 1h7L19 6.5v7L13.5 19h-7L1 13.5v-7Z'],
    ['sign', 'm7 7 6 6m0-6-6 6'],
  ],
  'not-reported': [
    ['ring dashed', CIRCLE],
    ['bar', 'M6.5 10h7'],
  ],
  'no-commitment': [
    ['ring dashed', 'M4 2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2h-12a2 2 0 0 1-2-2v-12a2 2 0 0 1 2-2Z'],
    null,
  ],
};

/** The sign of a status: its own shape as well as its own colour. Decoration; the word stands beside it. */
@Component({
  selector: 'ui-status-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path [attr.class]="sign()[0][0]" [attr.d]="sign()[0][1]" />
      <path [attr.class]="sign()[1]?.[0]" [attr.d]="sign()[1]?.[1]" />
    </svg>
  `,
  styleUrl: './status-mark.css',
  host: { '[class]': 'status()' },
})
export class StatusMark {
  readonly status = input.required<StatusCode>();

  protected readonly sign = computed(() => SIGNS[this.status()]);
}
