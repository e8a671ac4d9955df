import type { SavedViewView } from '@opev/contract';
import type { SavedViewEntity } from './saved-view.entity';

export function savedViewView({ id, name, query }: SavedViewEntity): SavedViewView {
  return { id, name, query };
}
