import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ShownOrganizationView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';

/** An organisation exactly as far as it may be shown: its name and page, or where it works. */
@Component({
  selector: 'app-shown-organization',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @let shown = organization();
      @switch (shown.level) {
        @case ('named') {
          <a [routerLink]="['/', language, 'organizations', shown.slug]" [queryParams]="params()"
            ><bdi>{{ shown.name }}</bdi></a
          >
        }
        @case ('country') {
          {{ t('public.shown.country', { country: shown.countryName }) }}
        }
        @case ('region') {
          {{ t('public.shown.inRegion.' + shown.region) }}
        }
      }
    </ng-container>
  `,
})
export class ShownOrganization {
  readonly organization = input.required<ShownOrganizationView>();
  /** What the link to its page takes along: the day of the figures around it. */
  readonly params = input<Params>({});

  protected readonly language = inject(READER_LANGUAGE);
}
