import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Control, Field } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';
import { FilterValue } from './filter-value';

/** One thing to choose in a filter. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A filter with a closed list of values; the first choice is not to filter. */
@Component({
  selector: 'app-filter-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FilterValue],
  template: `
    <ui-field [label]="label()">
      <select uiControl [name]="name()" [appFilterValue]="value()">
        <option value="">{{ anyLabel() }}</option>
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value" [attr.selected]="choice.value === value() ? '' : null">
            {{ choice.label }}
          </option>
        }
        @if (isUnlisted()) {
          <option [value]="value()" selected>{{ value() }}</option>
        }
      </select>
    </ui-field>
  `,
})
export class FilterSelect {
  readonly label = input.required<string>();
  /** Of the query parameter. */
  readonly name = input.required<string>();
  /** What it is called not to filter. */
  readonly anyLabel = input(inject(ReaderTexts).text('public.filter.any'));
  readonly choices = input.required<readonly FilterChoice[]>();
  /** What the address asks for; null or undefined when it does not filter. */
  readonly value = input<string | null, string | number | null | undefined>(null, {
    transform: (value) => value?.toString() ?? null,
  });

  /** A value without a choice (a list that is not there yet) still belongs to the address: sending the form keeps it. */
  protected readonly isUnlisted = computed(
    () => this.value() !== null && !this.choices().some(({ value }) => value === this.value()),
  );
}
