import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { OrganizationNameView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';

/** An organisation by its name, with the way to its page. */
@Component({
  selector: 'app-organization-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `<a [routerLink]="['/', language, 'organizations', organization().slug]" [queryParams]="params()"
    ><bdi>{{ organization().name }}</bdi></a
  >`,
})
export class OrganizationLink {
  readonly organization = input.required<OrganizationNameView>();
  /** What the link to its page takes along: the day of the figures around it. */
  readonly params = input<Params>({});

  protected readonly language = inject(READER_LANGUAGE);
}
