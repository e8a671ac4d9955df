import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';

/** A pager by links: works without JavaScript, and every page has an address. */
@Component({
  selector: 'ui-pager',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    <nav [attr.aria-label]="label()">
      <p class="soft small">{{ summary() }}</p>
      <p class="row">
        @if (firstParams(); as params) {
          <a class="ui-button quiet" [routerLink]="[]" [queryParams]="params" queryParamsHandling="merge">{{
            firstLabel()
          }}</a>
        }
        @if (nextParams(); as params) {
          <a class="ui-button quiet" rel="next" [routerLink]="[]" [queryParams]="params" queryParamsHandling="merge">{{
            nextLabel()
          }}</a>
        }
      </p>
    </nav>
  `,
})
export class Pager {
  /** Read aloud: "Pages". */
  readonly label = input.required<string>();
  /** "25 of 91 activities". */
  readonly summary = input.required<string>();
  readonly firstLabel = input.required<string>();
  readonly nextLabel = input.required<string>();
  /** Query parameters back to the start (`{cursor: null}`); null on the first page. */
  readonly firstParams = input.required<Params | null>();
  /** Query parameters of the next page (`{cursor: '…'}`); null on the last. */
  readonly nextParams = input.required<Params | null>();
}
