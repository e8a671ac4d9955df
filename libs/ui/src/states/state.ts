import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { preventBrowserDefault } from '../events/replayed';

/** Placeholder for content: loading, empty, or failed. */
@Component({
  selector: 'ui-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './state.html',
  styleUrl: './state.css',
  host: { '[class]': 'kind()' },
})
export class State {
  readonly kind = input.required<'loading' | 'empty' | 'error'>();
  /** One line; while loading it is only read aloud. */
  readonly heading = input.required<string>();
  /** For an error: what the button says. Null shows no button. */
  readonly retryLabel = input<string | null>(null);
  /** Address of the page, for retrying without JavaScript; null for pages that need it. */
  readonly address = input<string | null>(null);
  /** The reader wants another try. */
  readonly retried = output();

  protected retryHere(event: Event): void {
    preventBrowserDefault(event);
    this.retried.emit();
  }
}
