import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Opens the browser's own print dialog. Without script there is no button: the browser's menu prints the same. */
@Component({
  selector: 'app-print-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoDirective],
  template: `
    <button *transloco="let t" type="button" class="ui-button quiet" (click)="print()">
      {{ t('public.goodPractice.print') }}
    </button>
  `,
  styles: `
    @media (scripting: none) {
      button {
        display: none;
      }
    }
  `,
})
export class PrintButton {
  private readonly window = inject(DOCUMENT).defaultView;

  protected print(): void {
    this.window?.print();
  }
}
