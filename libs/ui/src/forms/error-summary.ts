import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { preventBrowserDefault } from '../events/replayed';
import { IdSource } from './id-source';

/** One thing that is wrong, and where. */
export interface FormError {
  /** Of the field, as the form knows it. */
  readonly name: string;
  /** The field's label and what is wrong with it. */
  readonly text: string;
}

/** Error summary above a form: all problems, linked to their fields. More lines, `<li>`, as content. */
@Component({
  selector: 'ui-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="summary" tabindex="-1" role="group" [attr.aria-labelledby]="headingId">
      <h2 [id]="headingId">{{ heading() }}</h2>
      <ul>
        <ng-content />
        @for (error of errors(); track error.name) {
          <li>
            <a href="#" (click)="choose($event, error.name)">{{ error.text }}</a>
          </li>
        }
      </ul>
    </div>
  `,
  styleUrl: './error-summary.css',
})
export class ErrorSummary {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly heading = input.required<string>();
  readonly errors = input.required<readonly FormError[]>();
  /** A field was chosen. */
  readonly chosen = output<string>();

  protected readonly headingId = inject(IdSource).next('errors');

  /** Focuses the summary. */
  focus(): void {
    this.host.querySelector<HTMLElement>('.summary')?.focus();
  }

  protected choose(event: Event, name: string): void {
    preventBrowserDefault(event);
    this.chosen.emit(name);
  }
}
