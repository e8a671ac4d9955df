import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { READER_LANGUAGE } from '../../language/reader-language';
import type { Example } from './example';

/** A rule applied to the figures of the day, or a note that they contain no example. */
@Component({
  selector: 'app-live-example',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @let found = example();
      @if (found === null) {
        <p class="example small soft">{{ t('about.example.none') }}</p>
      } @else if (found) {
        <p class="example">
          <span class="small soft label">{{ t('about.example.label') }}</span>
          {{ found.text }}
          @if (found.link; as link) {
            <a [routerLink]="['/', language].concat(link.path)" [queryParams]="link.query">{{ link.label }}</a>
          }
        </p>
      }
    </ng-container>
  `,
  styleUrl: './live-example.css',
})
export class LiveExample {
  /** Null: the figures contain none; undefined: not loaded yet. */
  readonly example = input.required<Example | null | undefined>();
  protected readonly language: string | number = inject(READER_LANGUAGE);
}
