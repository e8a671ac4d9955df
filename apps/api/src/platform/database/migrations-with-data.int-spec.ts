import { migrations } from '@opev/migrations';
import { DataSource } from 'typeorm';
import { emptyDatabaseUrl } from '../../../test/database';
import { refreshPlacements } from '../protection/placements';
import { dataSourceOptions } from './data-source';

/** Data of an installation at an earlier migration: three organizations that are not named, one that is, one report of each kind. */
const DATA = `
  insert into round (plan_id, code, label, opens_on, due_on, locks_on)
  select id, 'r1', '{"en": "", "fr": "", "ar": "", "es": "", "ca": ""}', '2018-01-01', '2018-03-31', '2018-04-30' from plan;
  insert into organization (slug, name, type, country_iso2, lifecycle, applied_on, active_from, chosen_disclosure)
  values ('named', 'Named', 'ngo', 'TN', 'active', '2017-01-01', '2017-02-01', 'named'),
    ('a', 'A', 'ngo', 'TN', 'active', '2017-01-01', '2017-02-01', 'country-only'),
    ('b', 'B', 'ngo', 'TN', 'active', '2017-01-01', '2017-02-01', 'region-only'),
    ('c', 'C', 'ngo', 'TN', 'active', '2017-01-01', '2017-02-01', 'counted-only');
  insert into commitment (organization_id, activity_id, country_iso2, starts_on)
  select organization.id, activity.id, 'TN', '2017-03-01' from organization, activity where activity.number = 12;
  insert into report (commitment_id, round_id, state, claimed_status, progress_percent, audience, text_language,
    first_submitted_at, published_at, verified_rating)
  select commitment.id, round.id, 'published', 'completed', 100, 'everyone', 'en', '2018-03-01', '2018-05-01', 'complete'
  from commitment, round;
  insert into standing select commitment_id, id, claimed_status, progress_percent, verified_rating, published_at from report;`;

/** As the placements were written before groups were joined with rounds. */
const PLACED_BEFORE = `
  update commitment set placement = case organization.chosen_disclosure when 'named' then 'named'
    when 'country-only' then 'country' when 'region-only' then 'region' else 'plan' end
  from organization where organization.id = organization_id`;

const PLACEMENTS_MIGRATION = migrations.findIndex(({ name }) => name.startsWith('Placements'));

describe('an installation with data', () => {
  let url: string;
  let hasBegun = false;
  let db: DataSource;
  const close = () => (db.isInitialized ? db.destroy() : undefined);
  beforeEach(async () => {
    url = await emptyDatabaseUrl('migrations_with_data');
  });
  afterEach(() => close());

  const at = async (count: number): Promise<DataSource> => {
    if (hasBegun) await close();
    hasBegun = true;
    db = await new DataSource({
      ...dataSourceOptions(url),
      entities: [],
      migrations: migrations.slice(0, count),
    }).initialize();
    await db.runMigrations({ transaction: 'each' });
    return db;
  };

  // The second migration brings the Plan, without which there is nothing to commit to.
  const earlier = migrations.map((_, index) => index + 1).slice(1, -1);

  it.each(earlier)('whose newest migration is number %i arrives at the newest with all of it', async (count) => {
    const before = await at(count);
    await before.query(DATA);
    if (count <= PLACEMENTS_MIGRATION) await before.query(PLACED_BEFORE);
    const now = await at(migrations.length);
    await now.transaction((manager) => refreshPlacements(manager, '2026-03-01'));
    const rows = await now.query<object[]>(`
      select slug, placement, entered_on::text as entered, report.state,
        report.public_id is not null and report.public_id <> report.id as has_own_id
      from commitment join organization on organization.id = organization_id join report on commitment_id = commitment.id
      order by slug`);
    const counted = { placement: 'activity', entered: '2018-01-01', state: 'published', has_own_id: true };
    expect(rows).toEqual([
      { ...counted, slug: 'a' },
      { ...counted, slug: 'b' },
      { ...counted, slug: 'c' },
      { ...counted, slug: 'named', placement: 'named', entered: null },
    ]);
  });

  it('goes back to before groups and forward again, and is placed as it was', async () => {
    const now = await at(migrations.length);
    await now.query(DATA);
    const place = () => now.transaction((manager) => refreshPlacements(manager, '2026-03-01'));
    const placements = () => now.query('select id, placement, entered_on from commitment order by id');
    await place();
    const placed = await placements();
    for (let left = migrations.length; left > PLACEMENTS_MIGRATION; left -= 1)
      await now.undoLastMigration({ transaction: 'each' });
    expect(await now.query('select distinct placement from commitment order by 1')).toEqual([
      { placement: 'named' },
      { placement: 'plan' },
    ]);
    await now.runMigrations({ transaction: 'each' });
    await place();
    expect(await placements()).toEqual(placed);
  });
});
