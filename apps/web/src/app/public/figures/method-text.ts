import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { READER_LANGUAGE } from '../../language/reader-language';

/** A short explanation of a figure, with a link to the method page. */
@Component({
  selector: 'app-method-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `
    <p *transloco="let t">
      {{ text() }}
      <a [routerLink]="['/', language, 'method']" [fragment]="anchor()">{{ t('public.method.title') }}</a>
    </p>
  `,
})
export class MethodText {
  /** In the reader's language. */
  readonly text = input.required<string>();
  /** The section of the method page. */
  readonly anchor = input.required<string>();
  protected readonly language = inject(READER_LANGUAGE);
}
