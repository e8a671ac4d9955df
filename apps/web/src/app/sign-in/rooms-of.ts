import type { SessionView } from '@opev/contract';

export type Room = 'workspace' | 'desk';

/** Where a person works: the workspace of their organisations, the observatory's desk, both or nowhere yet. */
export function roomsOf(session: SessionView): readonly Room[] {
  const workspace: readonly Room[] = session.memberships.length > 0 ? ['workspace'] : [];
  return session.staffRole ? [...workspace, 'desk'] : workspace;
}
