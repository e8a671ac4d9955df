import { ChangeDetectionStrategy, Component, computed, input, type Resource } from '@angular/core';
import { PageHeading } from '@opev/ui';
import { problemOf } from '../../data/problem';
import { LoadState } from '../../shell/load-state';

/** What a page shows in place of itself: its name while it loads or cannot be had, or that there is no such page. */
@Component({
  selector: 'app-page-gap',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LoadState, PageHeading],
  template: `
    @if (!isMissing()) {
      <ui-page-heading [heading]="heading()" />
    }
    <app-load-state [resource]="resource()" />
  `,
})
export class PageGap {
  readonly resource = input.required<Resource<unknown> & { reload?: () => boolean }>();
  /** As much of the page's name as the address alone tells. */
  readonly heading = input.required<string>();

  protected readonly isMissing = computed(() => {
    const error = this.resource().error();
    return error !== undefined && problemOf(error.cause ?? error).code === 'not-found';
  });
}
