import { dayInZone } from '@opev/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { OBSERVATORY_TIME_ZONE } from '../../src/platform/clock/clock';
import { refreshPlacements } from '../../src/platform/protection/placements';
import { refreshStanding } from '../../src/reports/standings';
import { writeGround, type WorldSize } from './ground';
import {
  COPY_COMMITMENTS,
  LINK_CORRECTIONS,
  WRITE_COMMITMENTS,
  WRITE_CORRECTED,
  WRITE_IN_WORK,
  WRITE_REPORTS,
  WRITE_REVIEWS,
  WRITE_STANDINGS,
} from './reports.sql';

/** Rounds a commitment is reported on at most; of forty, because nobody reports on every one. */
const REPORTS_EACH = 36;
/** Beside those that reported: one commitment in twenty about which nothing was published yet. */
const UNREPORTED_SHARE = 0.05;
const SAMPLE = 50;

/**
 * Fills a migrated, empty database with a world of that size, set by set; a sample of standings is compared with the
 * product's own. Triggers and foreign keys are disabled meanwhile: the data are consistent by construction.
 */
export async function fillWorld(db: DataSource, size: WorldSize): Promise<void> {
  await db.transaction(async (manager) => {
    await manager.query(`set local session_replication_role = replica`);
    await manager.query(`set local maintenance_work_mem = '512MB'`);
    await manager.query(`set local work_mem = '256MB'`);
    const restoreIndexes = await dropIndexes(manager, ['report', 'review', 'standing']);
    await writeGround(manager, size);
    const reporting = Math.max(size.organizations * 2, Math.ceil(size.reports / REPORTS_EACH));
    await manager.query(WRITE_COMMITMENTS, [Math.ceil(reporting * (1 + UNREPORTED_SHARE))]);
    await manager.query(COPY_COMMITMENTS);
    await manager.query(WRITE_REPORTS, [size.reports, Math.ceil(size.reports / reporting)]);
    await manager.query(WRITE_CORRECTED);
    await manager.query(WRITE_IN_WORK);
    await manager.query(WRITE_REVIEWS);
    await manager.query(WRITE_STANDINGS);
    await restoreIndexes();
    await manager.query(LINK_CORRECTIONS);
    await manager.query('select rebuild_desk_lists()');
    await manager.query('analyze');
    await compareStandings(manager);
    await refreshPlacements(manager, dayInZone(new Date(), OBSERVATORY_TIME_ZONE));
  });
  await db.query('vacuum analyze');
}

/** Drops what slows loading; the answer makes the same indexes again. Constraints keep theirs. */
async function dropIndexes(manager: EntityManager, tables: readonly string[]): Promise<() => Promise<void>> {
  const indexes = await manager.query<{ name: string; definition: string }[]>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename = any($1)
       and not exists (select from pg_constraint where conname = indexname)`,
    [tables],
  );
  for (const { name } of indexes) await manager.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of indexes) await manager.query(definition);
  };
}

/** What the product would write for some commitments is what was written. Throws when not. */
async function compareStandings(manager: EntityManager): Promise<void> {
  const sample = await manager.query<{ id: string }[]>(`select id from commitment order by id limit ${String(SAMPLE)}`);
  const ids = sample.map(({ id }) => id);
  const standings = (): Promise<unknown> =>
    manager.query('select * from standing where commitment_id = any($1::uuid[]) order by commitment_id', [ids]);
  const written = JSON.stringify(await standings());
  for (const id of ids) await refreshStanding(manager, id);
  if (JSON.stringify(await standings()) !== written)
    throw new Error('The standings of the filled world are not what the product makes of its reports.');
}
