import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CarriedForwardView } from '@opev/contract';
import { Plural } from '../../language/format-pipes';

/** A note beside a figure on how much of it is carried forward; empty when nothing is. */
@Component({
  selector: 'app-carried-forward-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural],
  template: `
    @if (carried(); as c) {
      @if (c.commitments > 0) {
        <span class="small soft">{{
          'public.figure.carriedForward' | plural: c.commitments : { round: c.before.label }
        }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class CarriedForwardNote {
  readonly carried = input.required<CarriedForwardView | null>();
}
