import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { refreshPlacements } from '../src/platform/protection/placements';
import { refreshStanding } from '../src/reports/standings';
import { removeTestData } from './database';
import { insertHistory } from './insert-history';
import { randomHistory, TODAY } from './random-histories';
import type { StoredHistory } from './stored-history';

const RUNS = 40;

/** Stores random histories with standings and placements, and checks a rule on each. */
export async function forHistories(
  db: DataSource,
  check: (storedHistory: StoredHistory) => Promise<void>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomHistory, async (history) => {
      await removeTestData();
      const storedHistory = await insertHistory(db, history, randomUUID);
      for (const id of storedHistory.commitmentIds) await refreshStanding(db, id);
      await db.transaction((manager) => refreshPlacements(manager, TODAY));
      await check(storedHistory);
    }),
    // Finding the smallest history that breaks a rule takes a while. A machine too slow for all of them has not passed.
    { numRuns: RUNS, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
  );
}
