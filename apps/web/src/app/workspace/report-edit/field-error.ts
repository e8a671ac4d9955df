import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Error of a group of controls; `ui-field` shows that of a single one. */
@Component({
  selector: 'app-field-error',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    @if (textKey(); as key) {
      <p *transloco="let t">
        <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
          <path d="M10 1.5 1 18h18Z" />
          <path d="M10 8v4.5m0 2.4v.1" />
        </svg>
        <span>{{ t(key) }}</span>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      gap: var(--ui-space-2);
      align-items: baseline;
      margin-block: 0 var(--ui-space-2);
      color: var(--ui-danger);
      font-size: var(--ui-text-s);
      font-weight: 600;
    }

    svg {
      flex: none;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linejoin: round;
    }
  `,
})
export class FieldError {
  /** Text key; null when nothing is wrong. */
  readonly textKey = input.required<string | null>();
}
