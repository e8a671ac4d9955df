import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PageHeading, State } from '@opev/ui';
import { SessionClient } from '../../data/session-client';
import { WorkspaceClient } from '../../data/workspace-client';
import { ListPager } from '../../lists/list-pager';
import { QuerySelect } from '../../lists/query-select';
import { RoomState } from '../../session/room-state';
import { CommitmentCard } from './commitment-card';

/** All commitments of my organisations. */
@Component({
  selector: 'app-commitments-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommitmentCard, ListPager, PageHeading, QuerySelect, RoomState, State, TranslocoDirective],
  templateUrl: './commitments-page.html',
  styleUrl: '../list.css',
})
export class CommitmentsPage {
  private readonly session = inject(SessionClient).current;

  readonly organization = input<string>();
  readonly show = input<string>();
  readonly sort = input<string>();
  readonly cursor = input<string>();

  protected readonly organizations = computed(() =>
    (this.session()?.memberships ?? []).map(({ organization }) => ({
      value: organization.id,
      label: organization.name,
    })),
  );
  protected readonly commitments = inject(WorkspaceClient).commitments(() => ({
    organization: this.organization(),
    show: this.show() === 'due' ? 'due' : 'all',
    sort: this.sort() === 'due' ? 'due' : 'activity',
    cursor: this.cursor(),
  }));
}
