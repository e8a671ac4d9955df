import type { SessionView } from '@opev/contract';
import type { SaveState } from './autosave';

/** Whether saving failed because somebody else is signed in by now: for them the report does not exist. */
export function isOfSomebodyElse(
  state: SaveState,
  session: SessionView | null,
  owner: SessionView['person'] | null,
): boolean {
  if (state.kind !== 'refused' || session === null || owner === null) return false;
  return session.person.id !== owner.id;
}
