import { DataSource } from 'typeorm';
import { emptyDatabaseUrl } from '../../../test/database';
import { dataSourceOptions } from '../../platform/database/data-source';

/** In summer and in winter time of Madrid; the last one was begun before midnight and stored after it. */
const KEPT_BEFORE = `
  insert into figures_part (hash, rows) values ('both', '[]'), ('now', '[]'), ('past', '[]');
  insert into figures_snapshot (id, as_of, made_at, head, parts) values
    ('of its day', '2026-07-01', '2026-07-01T21:30:00Z', '{}', '{both,now}'),
    ('of a past day', '2026-06-30', '2026-07-01T08:00:00Z', '{}', '{both,past}'),
    ('long past', '2020-01-01', '2026-01-15T12:00:00Z', '{}', '{past}'),
    ('around midnight', '2026-01-15', '2026-01-15T23:10:00Z', '{}', '{now}')`;

describe('the migration that tells snapshots of requested past days from those of their own day', () => {
  let db: DataSource;
  beforeAll(async () => {
    const url = await emptyDatabaseUrl('past_snapshots');
    db = await new DataSource({ ...dataSourceOptions(url), entities: [] }).initialize();
    await db.runMigrations();
    await goBack();
    await db.query(KEPT_BEFORE);
  });
  afterAll(() => db.destroy());

  /** Reverts to before this migration, whatever came after it. */
  const goBack = async () => {
    const isThere = `select from information_schema.columns where column_name = 'is_of_past'`;
    while ((await db.query<unknown[]>(isThere)).length > 0) await db.undoLastMigration({ transaction: 'each' });
  };
  const ids = async (table: string, name: string, where: string) =>
    (await db.query<{ name: string }[]>(`select ${name} as name from ${table} where ${where} order by 1`)).map(
      (row) => row.name,
    );

  it('does so with what was stored before, and again after it was reverted', async () => {
    for (const turn of ['up', 'down and up again']) {
      await db.runMigrations();
      expect([turn, await ids('figures_snapshot', 'id', 'asked_at = made_at')]).toEqual([
        turn,
        ['long past', 'of a past day'],
      ]);
      expect(await ids('figures_snapshot', 'id', 'asked_at is null')).toEqual(['around midnight', 'of its day']);
      expect(await ids('figures_part', 'hash', 'is_of_past')).toEqual(['past']);
      await goBack();
      expect(await ids('figures_snapshot', 'id', 'true')).toHaveLength(4);
    }
  });
});
