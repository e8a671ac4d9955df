import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { FiguresStore } from '../src/figures/figures.store';
import { PublishedChanges } from '../src/platform/published/published-changes';
import type { TestApp } from './app';

/**
 * Waits until the notifications of all committed changes have arrived: PostgreSQL delivers them in order, and this marker is
 * the last.
 */
export async function allNotified(db: DataSource, changes: PublishedChanges): Promise<void> {
  // A table that is in no figure.
  const last = randomUUID();
  const isHeard = new Promise<void>((resolve) => {
    const stop = changes.onChange((notice) => {
      if (notice.of === 'table' && notice.row === last) {
        stop();
        resolve();
      }
    });
  });
  await db.query('select tell_published($1)', [`good_practice ${last}`]);
  await isHeard;
}

/** Also waits for changes the product makes in turn (placements, settlements): until no more notifications arrive. */
export async function allSettled({ app }: TestApp): Promise<void> {
  const [db, changes] = [app.get(DataSource), app.get(PublishedChanges)];
  for (let before = -1; changes.version !== before + 2;) {
    before = changes.version;
    await allNotified(db, changes);
    await app.get(FiguresStore).refresh();
    await allNotified(db, changes);
  }
}
