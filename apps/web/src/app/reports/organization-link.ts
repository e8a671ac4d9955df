import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { OrganizationNameView } from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';

/** An organisation's name, linked to its page. */
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
  /** Query parameters of the link: the day of the figures around it. */
  readonly params = input<Params>({});

  protected readonly language = inject(READER_LANGUAGE);
}
