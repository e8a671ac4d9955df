import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { refreshPlacements } from '../src/organizations/placements';
import { refreshStanding } from '../src/reports/standings';
import { removeTestData } from './database';
import { insertHistory } from './insert-history';
import { randomHistory, TODAY } from './random-histories';
import type { Told } from './told-history';

const RUNS = 40;

/** Tells random histories to the database, with standings and placements, and holds each against a rule. */
export async function forHistories(db: DataSource, check: (told: Told) => Promise<void>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(randomHistory, async (history) => {
      await removeTestData();
      const told = await insertHistory(db, history, randomUUID);
      for (const id of told.commitmentIds) await refreshStanding(db, id);
      await db.transaction((manager) => refreshPlacements(manager, TODAY));
      await check(told);
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: 60_000 },
  );
}
