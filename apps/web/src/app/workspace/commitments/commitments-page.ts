import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WorkspaceCommitmentsQuery, WorkspaceCommitmentView } from '@opev/contract';
import { PageHeading } from '@opev/ui';
import { SessionClient } from '../../data/session-client';
import { WorkspaceClient } from '../../data/workspace-client';
import type { ListQuery } from '../../lists/list-filters';
import { ListCard, ListPage } from '../../lists/list-page';
import { listState } from '../../lists/list-state';
import { CommitmentCard } from './commitment-card';

/** All commitments of my organisations. */
@Component({
  selector: 'app-commitments-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CommitmentCard, ListCard, ListPage, PageHeading, TranslocoDirective],
  templateUrl: './commitments-page.html',
})
export class CommitmentsPage {
  private readonly session = inject(SessionClient).current;
  private readonly client = inject(WorkspaceClient);

  protected readonly organizations = computed(() =>
    (this.session()?.memberships ?? []).map(({ organization }) => ({
      value: organization.id,
      label: organization.name,
    })),
  );
  protected readonly list = listState<WorkspaceCommitmentView>({
    savedAs: 'workspace-commitments',
    filters: [
      {
        kind: 'terms',
        name: 'show',
        labelKey: 'workspace.commitments.show',
        allKey: 'workspace.commitments.all',
        codes: ['due'],
        termsKey: 'workspace.commitments.only.',
      },
      {
        kind: 'named',
        name: 'organization',
        labelKey: 'reports.organization',
        allKey: 'reports.anyOrganization',
        options: () => this.organizations(),
      },
    ],
    sorts: { codes: ['activity', 'due'], termsKey: 'workspace.commitments.by.' },
    read: (query) => this.client.commitments(() => commitmentsQuery(query())),
    csvOf: (query) => this.client.commitmentsFile(commitmentsQuery(query)),
  });
  protected readonly keyOf = ({ id }: WorkspaceCommitmentView): string => id;
}

function commitmentsQuery({ organization, show, sort, cursor }: ListQuery): WorkspaceCommitmentsQuery {
  return {
    organization,
    show: show === 'due' ? 'due' : 'all',
    sort: sort === 'due' ? 'due' : 'activity',
    cursor,
  };
}
