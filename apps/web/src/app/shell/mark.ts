import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The observatory's mark: two arcs that meet over one horizon. Decoration; the name stands beside it. */
@Component({
  selector: 'app-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="6 11 28 21" width="42" height="32" aria-hidden="true" focusable="false">
      <g fill="none" stroke-linecap="round" stroke-width="2.6">
        <path class="outer" d="M8 25a12 12 0 0 1 24 0" />
        <path class="inner" d="M13.5 25a6.5 6.5 0 0 1 13 0" />
        <path class="horizon" d="M7.5 30.5h25" />
      </g>
      <circle class="dot" cx="20" cy="25" r="2" />
    </svg>
  `,
  styleUrl: './mark.css',
})
export class Mark {}
