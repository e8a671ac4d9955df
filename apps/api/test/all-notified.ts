import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { FiguresStore } from '../src/figures/figures.store';
import { PublishedChanges } from '../src/platform/published/published-changes';
import type { TestApp } from './app';

/** Waits until every change that was committed before has been heard of: PostgreSQL tells them in their order, this one last. */
export async function allNotified(db: DataSource, changes: PublishedChanges): Promise<void> {
  // Of no figure.
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

/** The same, and what the product writes of it (placements, settlements): until nothing more is heard of. */
export async function allSettled({ app }: TestApp): Promise<void> {
  const [db, changes] = [app.get(DataSource), app.get(PublishedChanges)];
  for (let before = -1; changes.version !== before + 2;) {
    before = changes.version;
    await allNotified(db, changes);
    await app.get(FiguresStore).refresh();
    await allNotified(db, changes);
  }
}
