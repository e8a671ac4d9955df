import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { ShownOrganizationView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { ReaderTexts } from '../language/reader-texts';

/** An organisation exactly as far as it may be shown: its name and page, or where it works. */
@Component({
  selector: 'app-shown-organization',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @let shown = organization();
    @if (shown.level === 'named') {
      <a [routerLink]="['/', language, 'organizations', shown.slug]" [queryParams]="params()"
        ><bdi>{{ shown.name }}</bdi></a
      >
    } @else {
      {{ withoutName(shown) }}
    }
  `,
})
export class ShownOrganization {
  readonly organization = input.required<ShownOrganizationView>();
  /** What the link to its page takes along: the day of the figures around it. */
  readonly params = input<Params>({});

  protected readonly language = inject(READER_LANGUAGE);

  // Not the structural directive: its every use listens for a change of language, and rows are many.
  private readonly texts = inject(ReaderTexts);

  protected withoutName(shown: Exclude<ShownOrganizationView, { level: 'named' }>): string {
    return shown.level === 'country'
      ? this.texts.text('public.shown.country', { country: shown.countryName })
      : this.texts.text(`public.shown.inRegion.${shown.region}`);
  }
}
