import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Notice, PageHeading, State } from '@opev/ui';
import { DeskClient } from '../../data/desk-client';
import { ListPager } from '../../lists/list-pager';
import { QuerySearch } from '../../lists/query-search';
import { RoomState } from '../../session/room-state';

/** Bodies named in public sources about the Plan. Background: none is a signatory by being listed. */
@Component({
  selector: 'app-known-organizations-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListPager, Notice, PageHeading, QuerySearch, RoomState, State, TranslocoDirective],
  templateUrl: './known-organizations-page.html',
  styles: `
    .ui-table-frame {
      margin-block-end: var(--ui-space-4);
    }

    p {
      margin-block-end: 0;
    }
  `,
})
export class KnownOrganizationsPage {
  readonly search = input<string>();
  readonly cursor = input<string>();

  protected readonly organizations = inject(DeskClient).knownOrganizations(() => ({
    search: this.search(),
    cursor: this.cursor(),
  }));
}
