import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Control, Field } from '@opev/ui';
import { FilterValue } from '../filters/filter-value';

/** In a filter form: the number of one activity. */
@Component({
  selector: 'app-activity-number',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FilterValue, TranslocoDirective],
  template: `
    <ui-field *transloco="let t" [label]="t('public.filter.activityNumber')">
      <input
        uiControl
        inputmode="numeric"
        pattern="[1-9][0-9]{0,4}"
        name="activity"
        maxlength="5"
        dir="ltr"
        class="narrow"
        [attr.value]="value()"
        [appFilterValue]="value()"
      />
    </ui-field>
  `,
})
export class ActivityNumber {
  /** Value in the address. */
  readonly value = input.required<number | undefined>();
}
