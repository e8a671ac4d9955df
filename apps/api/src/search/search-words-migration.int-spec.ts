import { migrations } from '@opev/migrations';
import { DataSource } from 'typeorm';
import { emptyDatabaseUrl } from '../../test/database';
import { dataSourceOptions } from '../platform/database/data-source';

const MIGRATION = migrations.findIndex(({ name }) => name.startsWith('SearchWords'));

it('what was indexed before words with hyphens were one is indexed again, and as before on the way back', async () => {
  const url = await emptyDatabaseUrl('search_words_migration');
  const open = (count: number): Promise<DataSource> =>
    new DataSource({ ...dataSourceOptions(url), entities: [], migrations: migrations.slice(0, count) }).initialize();
  const before = await open(MIGRATION);
  await before.runMigrations({ transaction: 'each' });
  await before.query(`update activity set title = title || '{"en": "A zo-operation"}' where number = 5`);
  await before.query(
    `insert into organization (slug, name, type, country_iso2, lifecycle, applied_on, active_from, chosen_disclosure)
     values ('named', 'Zo-operation', 'ngo', 'TN', 'active', '2017-01-01', '2017-02-01', 'named'),
       ('hidden', 'Zo-operation', 'ngo', 'TN', 'active', '2017-01-01', '2017-02-01', 'country-only')`,
  );
  await before.destroy();

  const now = await open(MIGRATION + 1);
  const found = async (): Promise<unknown> => {
    const [counts] = await now.query<object[]>(`
      select (select count(*)::int from search_plan_text where vector @@ '''zooperation'''::tsquery) as texts,
        (select count(*)::int from search_organization where vector @@ '''zooperation'''::tsquery) as organizations`);
    return counts;
  };
  await now.runMigrations({ transaction: 'each' });
  expect(await found()).toEqual({ texts: 1, organizations: 1 });
  await now.undoLastMigration({ transaction: 'each' });
  expect(await found()).toEqual({ texts: 0, organizations: 0 });
  await now.runMigrations({ transaction: 'each' });
  expect(await found()).toEqual({ texts: 1, organizations: 1 });
  await now.destroy();
});
