import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CoverageView } from '@opev/contract';
import { Plural } from '../../language/format-pipes';
import { ProtectionLink } from './protection-link';

/**
 * A note beside a figure on how many of its commitments are not in the linked list, because their organisations are not
 * named; empty when all are listed.
 */
@Component({
  selector: 'app-not-named',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, ProtectionLink],
  template: `
    @if (notNamed().of > 0) {
      <p class="soft small measure">
        {{ 'public.notNamed.these' | plural: notNamed().of : { of: commitments().of } }}
        <app-protection-link />
      </p>
    }
  `,
  styles: `
    p {
      margin-block-start: var(--ui-space-4);
    }
  `,
})
export class NotNamed {
  /** All that the figure counts. */
  readonly commitments = input.required<CoverageView>();
  /** Of them, those of organisations that are not named. */
  readonly notNamed = input.required<CoverageView>();
}
