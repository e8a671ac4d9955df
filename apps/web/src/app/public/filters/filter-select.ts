import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Control, Field } from '@opev/ui';
import { ReaderTexts } from '../../language/reader-texts';
import { FilterValue } from './filter-value';

/** An option of a filter. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A filter with a closed list of values; the first option clears it. */
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
  /** Label of the option that clears the filter. */
  readonly anyLabel = input(inject(ReaderTexts).text('public.filter.any'));
  readonly choices = input.required<readonly FilterChoice[]>();
  /** Value in the address; null or undefined when not set. */
  readonly value = input<string | null, string | number | null | undefined>(null, {
    transform: (value) => value?.toString() ?? null,
  });

  /** A value without an option (the list is not loaded yet) is kept when the form is submitted. */
  protected readonly isUnlisted = computed(
    () => this.value() !== null && !this.choices().some(({ value }) => value === this.value()),
  );
}
