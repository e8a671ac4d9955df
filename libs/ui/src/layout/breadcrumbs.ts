import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

/** One step of the way here; the last one is the page itself and has no link. */
export interface Breadcrumb {
  readonly label: string;
  readonly link: readonly (string | number)[] | null;
  /** Whether the address's filters go along: this page was reached from that list as it stood. */
  readonly keepsQuery?: boolean;
}

/** The way from the overview to this page. */
@Component({
  selector: 'ui-breadcrumbs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      <ol class="plain-list">
        @for (item of items(); track $index) {
          <li>
            @if (item.link) {
              <a [routerLink]="item.link" [queryParamsHandling]="item.keepsQuery ? 'preserve' : null">{{
                item.label
              }}</a>
            } @else {
              <bdi aria-current="page">{{ item.label }}</bdi>
            }
          </li>
        }
      </ol>
    </nav>
  `,
  styleUrl: './breadcrumbs.css',
})
export class Breadcrumbs {
  /** Read aloud before the list: "Where you are". */
  readonly label = input.required<string>();
  readonly items = input.required<readonly Breadcrumb[]>();
}
