import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Plural } from '../language/format-pipes';
import { READER_LANGUAGE } from '../language/reader-language';

/** A notice of how many activity titles are official; empty once all are. Content: of this title. */
@Component({
  selector: 'app-wording-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Plural, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (official() < of()) {
        <p class="small soft">
          <ng-content />
          {{ 'public.wording.official' | plural: official() : { of: of() } }}
          {{ t('public.wording.working') }}
          <a [routerLink]="['/', language, 'method']" fragment="wording">{{ t('public.wording.more') }}</a>
        </p>
      }
    </ng-container>
  `,
  styles: `
    p {
      padding-inline-start: var(--ui-space-3);
      border-inline-start: 0.25rem solid var(--ui-info);
    }
  `,
})
export class WordingNotice {
  readonly official = input.required<number>();
  readonly of = input.required<number>();
  protected readonly language = inject(READER_LANGUAGE);
}
