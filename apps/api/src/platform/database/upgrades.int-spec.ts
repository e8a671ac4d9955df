import { migrations } from '@opev/migrations';
import { DataSource } from 'typeorm';
import { emptyDatabaseUrl } from '../../../test/database';
import { landedSchemas, type LandedSchema } from '../../../test/earlier-migrations';
import { shapeOf } from '../../../test/schema-shape';
import { dataSourceOptions } from './data-source';

/** One organization that was on pause, somebody who works there, and a published report: with the columns of the first schema. */
const DATA = (pauseEnd: string) => `
  insert into round (plan_id, code, label, opens_on, due_on, locks_on)
  select id, 'r1', '{"en": "", "fr": "", "ar": "", "es": "", "ca": ""}', '2018-01-01', '2018-03-31', '2018-04-30' from plan;
  insert into organization (slug, name, type, country_iso2, lifecycle, applied_on, active_from, chosen_disclosure)
  values ('named', 'Named', 'ngo', 'TN', 'active', '2017-01-01', '2017-02-01', 'named');
  insert into organization_pause (organization_id, starts_on, ${pauseEnd}) select id, '2019-01-01', '2019-06-01' from organization;
  insert into commitment (organization_id, activity_id, country_iso2, starts_on, placement)
  select organization.id, activity.id, 'TN', '2017-03-01', 'named' from organization, activity where activity.number = 12;
  insert into report (commitment_id, round_id, state, claimed_status, progress_percent, audience, text_language,
    first_submitted_at, published_at, verified_rating, what_was_done)
  select commitment.id, round.id, 'published', 'completed', 100, 'everyone', 'en', '2018-03-01', '2018-05-01', 'complete', 'A lighthouse'
  from commitment, round;
  insert into standing select commitment_id, id, claimed_status, progress_percent, verified_rating, published_at from report;`;

/** Queries for what must still be there after the upgrade. */
const KEPT = `
  select organization.slug, pause.resumes_on::text as "resumesOn", report.state, standing.claimed_status as standing,
    (select count(*)::int from search_matching_reports('lighthouse')) as found
  from organization join organization_pause pause on pause.organization_id = organization.id
  join commitment on commitment.organization_id = organization.id
  join report on report.commitment_id = commitment.id join standing on standing.commitment_id = commitment.id`;

describe('a database of every schema that ever landed', () => {
  let newest: string[];
  let url: string;
  let db: DataSource | null = null;
  beforeAll(async () => {
    newest = await shapeOf(await migrateTo(await emptyDatabaseUrl('newest'), migrations));
  });
  beforeEach(async () => {
    url = await emptyDatabaseUrl('upgraded');
  });
  afterEach(async () => {
    await db?.destroy();
    db = null;
  });

  const migrateTo = async (address: string, wanted: LandedSchema['migrations']): Promise<DataSource> => {
    await db?.destroy();
    db = await new DataSource({ ...dataSourceOptions(address), entities: [], migrations: [...wanted] }).initialize();
    await db.runMigrations({ transaction: 'each' });
    return db;
  };
  const fill = async (database: DataSource): Promise<void> => {
    const isFirst = (await shapeOf(database)).some((line) => line.startsWith('column organization_pause.ends_on '));
    await database.query(DATA(isFirst ? 'ends_on' : 'resumes_on'));
  };
  const expectToday = async (database: DataSource): Promise<void> => {
    expect(await shapeOf(database)).toEqual(newest);
    expect(await database.query(KEPT)).toEqual([
      { slug: 'named', resumesOn: '2019-06-01', state: 'published', standing: 'completed', found: 1 },
    ]);
  };

  it.each(landedSchemas)(
    'made at $commit and left until now has the schema of today and all its data',
    async (landed) => {
      await fill(await migrateTo(url, landed.migrations));
      await expectToday(await migrateTo(url, migrations));
    },
  );

  it.each(landedSchemas)('made at $commit and kept up with every change since has them too', async (landed) => {
    await fill(await migrateTo(url, landed.migrations));
    for (const { migrations: next } of landedSchemas.slice(landedSchemas.indexOf(landed) + 1))
      await migrateTo(url, next);
    await expectToday(await migrateTo(url, migrations));
  });
});
