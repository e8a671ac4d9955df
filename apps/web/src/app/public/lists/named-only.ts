import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Plural } from '../../language/format-pipes';
import { ProtectionLink } from '../figures/protection-link';

/** A note beside a list that it has named organisations only, and how many more the figures count. */
@Component({
  selector: 'app-named-only',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, ProtectionLink, TranslocoDirective],
  template: `
    <p class="soft small measure" *transloco="let t">
      {{ t('public.' + of() + '.namedOnly') }}
      @if (notListed(); as others) {
        {{ 'public.' + of() + '.besides' | plural: others }}
      }
      <app-protection-link />
    </p>
  `,
})
export class NamedOnly {
  readonly of = input.required<'commitments' | 'reports'>();
  /** Null where the number is not disclosed. */
  readonly notListed = input.required<number | null>();
}
