import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { preventBrowserDefault } from '../events/replayed';

/** What stands in place of content: it is coming, there is none, or it could not be had. */
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
  /** Of the page: where another try leads a reader without JavaScript. Null for a page that there is only with it. */
  readonly address = input<string | null>(null);
  /** The reader wants another try. */
  readonly retried = output();

  protected retryHere(event: Event): void {
    preventBrowserDefault(event);
    this.retried.emit();
  }
}
