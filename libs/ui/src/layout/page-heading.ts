import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The top of a page: what kind of thing it is, its name (the only h1), and a lead as content. */
@Component({
  selector: 'ui-page-heading',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (kicker()) {
      <p class="kicker">{{ kicker() }}</p>
    }
    <h1>
      @if (isName()) {
        <bdi>{{ heading() }}</bdi>
      } @else {
        {{ heading() }}
      }
    </h1>
    <div class="lead ui-flush"><ng-content /></div>
  `,
  styleUrl: './page-heading.css',
})
export class PageHeading {
  readonly heading = input.required<string>();
  /** The kind of thing, above the name: "Goal 3". Null for none. */
  readonly kicker = input<string | null>(null);
  /** A name keeps its own language and direction, whatever the page's are. */
  readonly isName = input(false);
}
