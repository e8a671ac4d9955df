import { DataSource } from 'typeorm';
import { emptyDatabaseUrl } from '../../test/database';
import { describeBehindPooler, startPooler, type Pooler } from '../../test/pooler';
import { dataSourceOptions } from '../platform/database/data-source';
import { CommandFailure } from './command';
import { MIGRATION_LOCK, whileNobodyElseMigrates } from './migrating';

const nothing = () => Promise.resolve();
const migrate = async (dataSource: DataSource): Promise<void> => {
  await dataSource.runMigrations();
};

describe('who migrates while somebody else does', () => {
  let said: string[];
  let url: string;
  beforeEach(async () => {
    url = await emptyDatabaseUrl('migrating');
    said = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => said.push(String(line)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  it('says so, waits, and goes on as soon as it is free', async () => {
    const order: string[] = [];
    let next = nothing();
    await whileNobodyElseMigrates(url, async () => {
      next = whileNobodyElseMigrates(url, () => Promise.resolve(void order.push('second')));
      while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      order.push('first');
    });
    await next;
    expect(order).toEqual(['first', 'second']);
    expect(said).toEqual([
      expect.stringMatching(/^Somebody else migrates this database \(session \d+ of opev, there since 2/),
    ]);
  });

  it('gives up after a while, with the session that is in the way', async () => {
    await whileNobodyElseMigrates(url, async () => {
      const waiting = whileNobodyElseMigrates(url, nothing, 100);
      await expect(waiting).rejects.toThrow(CommandFailure);
      await expect(waiting).rejects.toThrow(/session \d+ of opev.*nothing was changed/);
    });
  });
});

describeBehindPooler('migrating through a transaction pooler', () => {
  let pooler: Pooler;
  let url: string;
  beforeAll(async () => {
    url = await emptyDatabaseUrl('migrating_pooled');
    pooler = await startPooler(url);
  });
  afterAll(() => pooler.stop());

  it('leaves no lock behind, and the next one need not wait', async () => {
    await whileNobodyElseMigrates(pooler.url, migrate);
    const db = await new DataSource({ ...dataSourceOptions(url), entities: [] }).initialize();
    try {
      expect(await db.query('select from pg_locks where objid = $1', [MIGRATION_LOCK])).toEqual([]);
    } finally {
      await db.destroy();
    }
    await whileNobodyElseMigrates(pooler.url, nothing, 0);
    await whileNobodyElseMigrates(url, nothing, 0);
  });
});
