import { DataSource, type EntityManager } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';

const MEANT = `
  select report.id as report_id, report.state, coalesce(report.submitted_at, report.first_submitted_at) as submitted_at, report.round_id,
    commitment.activity_id, commitment.country_iso2, commitment.organization_id
  from report join commitment on commitment.id = report.commitment_id
  where report.state in ('submitted', 'approved', 'returned', 'published', 'withdrawn')`;
const KIND = 'state, country_iso2, activity_id, organization_id';

/** Every change that adds a submitted report to the lists, moves or removes it. */
const CHANGES = {
  'being returned': `update report set state = 'returned'`,
  'being submitted again': `update report set submitted_at = '2018-01-01'`,
  'being approved': `update report set state = 'approved', verified_rating = 'limited'`,
  'becoming a draft again': `update report set state = 'draft'`,
  'being published': `update report set state = 'published', verified_rating = 'limited', published_at = '2018-01-01'`,
  'being withdrawn': `update report set state = 'withdrawn', verified_rating = 'limited', published_at = '2018-01-01', public_until = '2018-02-01'`,
  'being superseded': `update report set state = 'superseded', verified_rating = 'limited', published_at = '2018-01-01', public_until = '2018-02-01'`,
  'another round': `update report set round_id = (select id from round where id <> round_id)`,
  'another commitment': `update report set commitment_id = (select id from commitment other where other.id <> commitment_id)`,
  'another country of its commitment': `update commitment set country_iso2 = 'ES'`,
  'another activity of its commitment': `update commitment set activity_id = (select id from activity where number = 40)`,
  'another organization of its commitment': `update commitment set organization_id = (select id from organization where slug = 'other')`,
  'being deleted': `delete from report`,
  'its commitment being deleted': `delete from commitment`,
  'its organization being deleted': `delete from organization where slug <> 'other'`,
};

describe("the desk's lists", () => {
  let test: TestApp;
  let db: DataSource;
  let roundId: string;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(async () => {
    await removeTestData();
    roundId = (await aRound(db)).id;
    await aRound(db);
    await anOrganization(db, { slug: 'other' });
  });
  afterAll(() => test.close());

  const kept = async () => ({
    reports: await db.query('select * from desk_report order by report_id'),
    counts: await db.query(`select ${KIND}, reports from desk_report_count where reports <> 0 order by ${KIND}`),
  });
  const meant = async () => ({
    reports: await db.query(`${MEANT} order by report_id`),
    counts: await db.query(
      `select ${KIND}, count(*)::int as reports from (${MEANT}) meant group by ${KIND} order by ${KIND}`,
    ),
  });
  const submitted = async (sql: Pick<EntityManager, 'query'> = db) => {
    const commitment = await aCommitment(sql);
    return aReport(sql, { commitmentId: commitment.id, roundId, state: 'submitted' });
  };

  it.each(Object.entries(CHANGES))('follow a report through %s', async (_change, sql) => {
    await submitted();
    if (sql.includes('other.id <> commitment_id')) await aCommitment(db);
    const before = await kept();
    expect(before.reports).toHaveLength(1);
    await db.query(sql);
    const after = await kept();
    expect(after).toEqual(await meant());
    expect(after).not.toEqual(before);
  });

  it('count what moves at the same time, and nobody waits for ever', async () => {
    const { commitment_id: commitmentId } = await submitted();
    for (let round = 0; round < 12; round += 1) {
      await aReport(db, { commitmentId, roundId: (await aRound(db)).id, state: round % 2 ? 'submitted' : 'approved' });
    }
    const ids = (await db.query<{ id: string; state: string }[]>('select id, state from report')).map(
      ({ id, state }) => [id, state === 'submitted' ? 'returned' : 'submitted'] as const,
    );
    await Promise.all(ids.map(([id, state]) => db.query('update report set state = $2 where id = $1', [id, state])));
    expect(await kept()).toEqual(await meant());
  });

  it('are rebuilt after reports were loaded with triggers disabled', async () => {
    await db.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await submitted(manager);
    });
    expect((await kept()).reports).toEqual([]);
    await db.query('select rebuild_desk_lists()');
    expect(await kept()).toEqual(await meant());
  });
});
