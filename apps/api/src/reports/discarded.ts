import { DISCARDED_FOR_DAYS } from '@opev/domain';
import type { EntityManager } from 'typeorm';

const DAY = 86_400_000;

/** Permanently deletes reports that were discarded long ago, of all organizations; called whenever a report is begun or discarded. */
export async function deleteLongDiscarded(manager: EntityManager, now: Date): Promise<void> {
  await manager.query(`delete from report where state = 'discarded' and edited_at < $1`, [
    new Date(now.getTime() - DISCARDED_FOR_DAYS * DAY),
  ]);
}
