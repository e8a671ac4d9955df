import type { SessionView } from '@opev/contract';

export type Room = 'workspace' | 'desk';

/** Rooms of a person: workspace, desk, both or none. */
export function roomsOf(session: SessionView): readonly Room[] {
  const workspace: readonly Room[] = session.memberships.length > 0 ? ['workspace'] : [];
  return session.staffRole ? [...workspace, 'desk'] : workspace;
}
