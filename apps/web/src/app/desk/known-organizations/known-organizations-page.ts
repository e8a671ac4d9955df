import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { KnownOrganizationView } from '@opev/contract';
import { Column, Notice, PageHeading } from '@opev/ui';
import { DeskClient } from '../../data/desk-client';
import { ListPage } from '../../lists/list-page';
import { listState } from '../../lists/list-state';

/** Bodies named in public sources about the Plan. Background: none is a signatory by being listed. */
@Component({
  selector: 'app-known-organizations-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Column, ListPage, Notice, PageHeading, TranslocoDirective],
  templateUrl: './known-organizations-page.html',
  styles: 'p { margin-block-end: 0; }',
})
export class KnownOrganizationsPage {
  private readonly client = inject(DeskClient);

  protected readonly list = listState<KnownOrganizationView>({
    savedAs: 'known-organizations',
    filters: [{ kind: 'search', name: 'search', labelKey: 'desk.known.search' }],
    read: (query) => this.client.knownOrganizations(query),
    csvOf: (query) => this.client.knownOrganizationsFile(query),
  });
  protected readonly keyOf = ({ slug }: KnownOrganizationView): string => slug;
}
