import { Client } from 'pg';
import { emptyDatabaseUrl, removeTestData, workerDatabaseUrl } from './database';

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the database of a test file', () => {
  it('has the schema and the 91 activities of the Plan', async () => {
    const [row] = await query<{ count: number }>(
      await workerDatabaseUrl(),
      'select count(*)::int as count from activity',
    );
    expect(row).toEqual({ count: 91 });
  });

  it('is the same for every call within the file', async () => {
    expect(await workerDatabaseUrl()).toBe(await workerDatabaseUrl());
  });

  it('loses what a test wrote and keeps the reference data', async () => {
    const url = await workerDatabaseUrl();
    await query(url, 'create table scribble (id int)');
    await query(
      url,
      "insert into person (email, name, language, password_hash) values ('amal@example.org', 'Amal', 'en', 'x')",
    );
    await removeTestData();
    expect(
      await query(
        url,
        'select (select count(*)::int from person) as people, (select count(*)::int from goal) as goals',
      ),
    ).toEqual([{ people: 0, goals: 10 }]);
  });

  it('can be had without anything in it', async () => {
    const url = await emptyDatabaseUrl('bare');
    expect(await query(url, "select tablename from pg_tables where schemaname = 'public'")).toEqual([]);
  });
});
