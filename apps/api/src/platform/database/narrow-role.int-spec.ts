import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageView } from '@opev/contract';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { emptyDatabaseUrl } from '../../../test/database';
import { aPublishedReport, aStage, DAY_IN_ROUND } from '../../../test/stage';
import { until } from '../../../test/until';
import { whileNobodyElseMigrates } from '../../commands/migrating';
import { PROJECT_ROOT } from '../config/configuration';

const DATABASE = 'observatory';
const OWNER = 'observatory_owner';
const APP = 'observatory_app';
const PASSWORD = 'of-this-test';

/** The statements of an example for operators, without what is psql's own. */
function statements(text: string): readonly string[] {
  return text
    .replace(/--.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

const example = (file: string): string => readFileSync(join(PROJECT_ROOT, 'docs/examples', file), 'utf8');

describe('the accounts of docs/examples/roles.sql, on the database of database.sql,', () => {
  let test: TestApp;
  let server: string;

  const urlOf = (role: string): string => {
    const url = new URL(server);
    [url.username, url.password, url.pathname] = [role, PASSWORD, DATABASE];
    return url.href;
  };
  const run = async (url: string, sql: readonly string[]): Promise<void> => {
    const client = new Client(url);
    await client.connect();
    try {
      for (const statement of sql) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const remove = () =>
    run(server, [
      `drop database if exists ${DATABASE} with (force)`,
      `drop role if exists ${APP}`,
      `drop role if exists ${OWNER}`,
    ]);
  const asApp = (sql: string) => test.app.get(DataSource).query<unknown[]>(sql);

  beforeAll(async () => {
    server = await emptyDatabaseUrl('accounts');
    await remove();
    // The locale is the server's own: not every system a test runs on knows this one.
    const [before = '', within = ''] = example('database.sql')
      .replace(" locale 'C.UTF-8'", '')
      .split(`\\connect ${DATABASE}`);
    await run(server, [...statements(example('roles.sql')), ...statements(before)]);
    await run(new URL(`/${DATABASE}`, server).href, statements(within));
    await run(
      server,
      [OWNER, APP].map((role) => `alter role ${role} password '${PASSWORD}'`),
    );
    await whileNobodyElseMigrates(urlOf(OWNER), async (dataSource) => {
      await dataSource.runMigrations();
    });
    await run(urlOf(OWNER), statements(example('append-only.sql')));
    test = await createTestApp({ databaseUrl: urlOf(APP) });
    test.clock.set(DAY_IN_ROUND);
  });
  afterAll(async () => {
    await test.close();
    await remove();
  });

  it('run the product: it is ready, and a report goes its way to the public', async () => {
    expect((await test.app.inject('/readyz')).body).toBe('{"status":"ready"}');
    const published = await aPublishedReport(await aStage(test.app));
    expect(published.state).toBe('published');
    expect(await asApp('select report_id from standing')).toEqual([{ report_id: published.id }]);
    expect((await test.app.inject('/api/v1/summary')).statusCode).toBe(200);
  });

  it('write what has no screen yet, as docs/examples/first-signatory.sql does', async () => {
    test.clock.set('2026-10-01');
    await run(urlOf(APP), statements(example('first-signatory.sql')));
    const shown = () => test.app.inject('/api/v1/commitments?organization=example-youth');
    await until(async () => (await shown()).json<PageView<unknown>>().items.length === 1);
  });

  it('find nothing to migrate, with the account that may not', async () => {
    await whileNobodyElseMigrates(urlOf(APP), async (dataSource) => {
      expect(await dataSource.runMigrations()).toEqual([]);
    });
  });

  it.each([
    ['makes no table', 'create table found (id int)'],
    ['makes no temporary table', 'create temporary table found (id int)'],
    ['makes no schema', 'create schema found'],
    ['changes no table', 'alter table report add column found int'],
    ['removes no table', 'drop table report'],
    ['empties no table', 'truncate report cascade'],
    ['takes away no trigger', 'drop trigger tr_report_published on report'],
    ['changes no function', 'create or replace function tell_published(what text) returns void language sql as $$ $$'],
    ['notes no migration', `insert into migration (timestamp, name) values (1, 'Found')`],
    ['rewrites no history', `update report_event set move = 'submit'`],
    ['removes no history', 'delete from report_event'],
    ['rewrites no audit trail', `update audit_entry set action = 'found'`],
    ['removes no audit trail', 'delete from audit_entry'],
  ])('leave the schema and the history alone: the product %s', async (_, sql) => {
    await expect(asApp(sql)).rejects.toThrow(/^(permission denied|must be owner)/);
  });

  it('let the product read and write every other table there is', async () => {
    const narrower = await asApp(`
      select tablename from pg_tables where schemaname = 'public'
        and not has_table_privilege(format('%I.%I', schemaname, tablename), 'select')
        or schemaname = 'public' and exists (
          select from unnest(array['insert', 'update', 'delete']) as privilege
          where not has_table_privilege(format('%I.%I', schemaname, tablename), privilege))
      order by 1`);
    expect(narrower).toEqual(['audit_entry', 'migration', 'report_event'].map((tablename) => ({ tablename })));
  });

  it('keep what was written out of the log of PostgreSQL', async () => {
    expect(
      await asApp(
        `select current_setting('log_statement') as statement, current_setting('log_parameter_max_length') as parameters,
          current_setting('log_error_verbosity') as errors`,
      ),
    ).toEqual([{ statement: 'none', parameters: '0', errors: 'terse' }]);
  });
});
