import { REPORT_STATES } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { workerDatabaseUrl } from '../../test/database';
import { aCommitment, anOrganization, aPerson, aReport } from '../../test/factories';
import { isPasswordOf } from '../people/passwords';
import { createDataSource } from '../platform/database/data-source';
import { refreshPlacements } from '../platform/protection/placements';
import { refreshStanding } from '../reports/standings';
import { loadDemonstration, type LoadOutcome } from './load';
import logins from './logins.json';
import { removeDemonstration } from './remove';

const TODAY = '2026-11-20';
const PASSWORD = 'a password of this test';

let dataSource: DataSource;

beforeAll(async () => {
  dataSource = await createDataSource(await workerDatabaseUrl()).initialize();
});
afterAll(() => dataSource.destroy());

function rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  return dataSource.query<T[]>(sql, values);
}

async function count(table: string): Promise<number> {
  const [answer] = await rows<{ n: number }>(`select count(*)::int as n from ${table}`);
  return answer!.n;
}

/** Except change counters: a removal is one more change. */
async function countEverything(): Promise<Record<string, number>> {
  const tables = await rows<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'published_change' order by 1`,
  );
  const counts = await Promise.all(tables.map(async ({ name }) => [name, await count(name)] as const));
  return Object.fromEntries(counts);
}

function load(): ReturnType<typeof loadDemonstration> {
  return loadDemonstration(dataSource, { today: TODAY, password: PASSWORD });
}

function remove(): ReturnType<typeof removeDemonstration> {
  return removeDemonstration(dataSource, TODAY);
}

describe('loading the demonstration', () => {
  // Loaded once: it takes seconds, and none of these tests changes the data.
  let outcome: LoadOutcome;
  beforeAll(async () => {
    outcome = await load();
  });
  afterAll(remove);

  it('writes what it promises, with every state of a report', async () => {
    expect(outcome).toMatchObject({
      result: 'loaded',
      counts: { organisations: 170, commitments: 1200, rounds: 4, reports: 3500 },
    });
    const states = await rows<{ state: string; n: number }>(
      'select state, count(*)::int as n from report group by state',
    );
    expect(states.map(({ state }) => state).sort()).toEqual([...REPORT_STATES].sort());
    expect(await count('audit_entry')).toBe(await count('report_event'));
    expect(await count(`(select from country where is_demonstration and time_zone <> '') as country`)).toBe(4);
  });

  it('writes standings and placements as the rooms would have', async () => {
    const standings = (): Promise<unknown[]> => rows('select * from standing order by commitment_id');
    const before = await standings();
    const commitments = await rows<{ id: string }>('select id from commitment');
    await dataSource.transaction(async (manager) => {
      for (const { id } of commitments) await refreshStanding(manager, id);
    });
    expect(before.length).toBeGreaterThan(700);
    expect(await standings()).toEqual(before);
    expect(await dataSource.transaction((manager) => refreshPlacements(manager, TODAY))).toBe(0);
    const placements = await rows<{ placement: string }>('select distinct placement from commitment order by 1');
    expect(placements.map(({ placement }) => placement)).toEqual(
      expect.arrayContaining(['activity', 'country', 'named']),
    );
  });

  it('lets the announced logins in, and nobody else', async () => {
    const people = await rows<{ email: string; password_hash: string }>('select email, password_hash from person');
    const hashes = new Map(people.map(({ email, password_hash }) => [email, password_hash]));
    for (const { email } of logins) expect(await isPasswordOf(hashes.get(email)!, PASSWORD)).toBe(true);
    expect(await isPasswordOf(hashes.get('reporter-001@example.org')!, PASSWORD)).toBe(false);
  });

  it('refuses a second time and changes nothing', async () => {
    const before = await countEverything();
    expect(await load()).toEqual({ result: 'already-there' });
    expect(await countEverything()).toEqual(before);
  });
});

describe('loading the demonstration where it cannot be', () => {
  it('refuses when a person of this installation has one of its addresses', async () => {
    await aPerson(dataSource, { email: 'reviewer@example.org' });
    expect(await load()).toEqual({ result: 'in-the-way', what: 'a person with the address reviewer@example.org' });
    expect(await count('organization')).toBe(0);
    await rows('delete from person');
  });
});

describe('removing the demonstration', () => {
  afterEach(remove);

  it('leaves exactly the reference data', async () => {
    const before = await countEverything();
    await load();
    expect(await remove()).toMatchObject({
      result: 'removed',
      counts: { organisations: 170, commitments: 1200, rounds: 4, reports: 3500, countries: 4 },
      remaining: [],
    });
    expect(await countEverything()).toEqual(before);
  });

  it('says when there is none', async () => {
    expect(await remove()).toEqual({ result: 'nothing-there' });
  });

  it('keeps what real organizations did in it, and the rounds and countries they did it in', async () => {
    await load();
    const [round] = await rows<{ id: string; code: string }>('select id, code from round order by opens_on limit 1');
    const [network] = await rows<{ id: string }>(`select id from organization where type = 'network' limit 1`);
    const [coordinator] = await rows<{ id: string }>(`select id from person where email = 'coordinator@example.org'`);
    const organization = await anOrganization(dataSource, { country: 'MT' });
    await rows('update organization set parent_id = $2 where id = $1', [organization.id, network!.id]);
    const commitment = await aCommitment(dataSource, { organizationId: organization.id, country: 'PT' });
    const report = await aReport(dataSource, { commitmentId: commitment.id, roundId: round!.id });
    await rows(
      `insert into audit_entry (actor_id, action, subject_type, subject_id, organization_id) values ($1, 'report.published', 'report', $2, $3)`,
      [coordinator!.id, report.id, organization.id],
    );

    const outcome = await remove();

    expect(outcome).toMatchObject({ result: 'removed', counts: { organisations: 170, countries: 2, rounds: 3 } });
    expect(outcome.result === 'removed' && [...outcome.remaining].sort((a, b) => a.code.localeCompare(b.code))).toEqual(
      [
        { kind: 'round', code: round!.code },
        { kind: 'country', code: 'MT' },
        { kind: 'country', code: 'PT' },
      ],
    );
    expect(await count('organization')).toBe(1);
    expect(await count('report')).toBe(1);
    expect(await rows('select actor_id, detail from audit_entry')).toEqual([
      { actor_id: null, detail: { actor: 'demonstration' } },
    ]);
    expect(await rows('select parent_id from organization')).toEqual([{ parent_id: null }]);
  });
});
