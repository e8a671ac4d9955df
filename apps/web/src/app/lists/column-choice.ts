import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Menu, type Column } from '@opev/ui';

/** Which columns of a list are shown; in the address as `?hide=`. */
@Component({
  selector: 'app-column-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Menu, TranslocoDirective],
  template: `
    <details uiMenu class="list-menu" *transloco="let t">
      <summary class="ui-button quiet small">{{ t('reports.list.columns') }}</summary>
      <fieldset>
        <legend class="visually-hidden">{{ t('reports.list.columns') }}</legend>
        @for (column of columns(); track column) {
          <label class="ui-choice">
            <input
              #box
              type="checkbox"
              [checked]="!hidden().includes(column.uiColumnName())"
              (change)="show(column.uiColumnName(), box.checked)"
            />
            <span>{{ column.uiColumnLabel() }}</span>
          </label>
        }
      </fieldset>
    </details>
  `,
  styleUrl: './list-menu.css',
})
export class ColumnChoice {
  private readonly router = inject(Router);

  readonly columns = input.required<readonly Pick<Column<unknown>, 'uiColumnLabel' | 'uiColumnName'>[]>();
  readonly hidden = input.required<readonly string[]>();

  protected show(name: string, isShown: boolean): void {
    const others = this.hidden().filter((one) => one !== name);
    const hide = (isShown ? others : [...others, name]).join(',') || null;
    void this.router.navigate([], { queryParams: { hide }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
