import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Control, Field } from '@opev/ui';

/** One thing to choose from, when its name is not a term of the vocabulary. */
export interface NamedOption {
  readonly value: string;
  readonly label: string;
}

/** A filter or sort order bound to the address, so that it can be shared and "back" restores it. */
@Component({
  selector: 'app-query-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoDirective],
  template: `
    <ui-field *transloco="let t" [label]="label()">
      <select uiControl #select (change)="choose(select.value)">
        <option value="" [selected]="!value()">{{ allLabel() }}</option>
        @for (option of options(); track option) {
          <option [value]="option" [selected]="value() === option">{{ t(termsKey() + option) }}</option>
        }
        @for (option of named(); track option.value) {
          <option [value]="option.value" [selected]="value() === option.value">{{ option.label }}</option>
        }
      </select>
    </ui-field>
  `,
  styles: ':host { display: block; flex: 0 1 16rem; min-inline-size: 0; }',
})
export class QuerySelect {
  private readonly router = inject(Router);

  /** The query parameter. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string | undefined>();
  /** Label of the option without a parameter. */
  readonly allLabel = input.required<string>();
  /** Codes; `termsKey` and the code are the text key of each. */
  readonly options = input<readonly string[]>([]);
  readonly termsKey = input('');
  readonly named = input<readonly NamedOption[]>([]);

  /** A changed filter resets paging. */
  protected choose(value: string): void {
    const queryParams = { [this.name()]: value || null, cursor: null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
