import { DESK_PATHS, type DeskReportSummaryView, type PageView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aPerson, aRound } from '../../test/factories';
import { apiClientFor, type ApiClient } from '../../test/signed-in';
import { DESK_COUNTED_AT_MOST } from './desk-list.sql';

const STATES = ['submitted', 'approved', 'returned', 'published', 'withdrawn'];
/**
 * Each filter alone and with each other; "Quince" is part of one organization's name in a hundred, "dialogue" of titles of
 * activities.
 */
const FILTERS = {
  goal: '3',
  country: 'MA',
  round: 'size-4',
  search: 'Quince',
};
const IN_TITLES = { search: 'dialogue' };
const NOWHERE = { search: 'neither here nor there' };

/** Tables that grow with what is reported. */
const GROWING = ['report', 'desk_report', 'commitment', 'organization', 'standing', 'review', 'report_event'];

/** Enough rows for PostgreSQL to prefer an index wherever one fits. */
const WORLD = `
  insert into organization (slug, name, acronym, type, country_iso2, lifecycle, applied_on, active_from, chosen_disclosure)
  select 'size-' || n, case when n % 100 = 7 then 'Quince Forum ' else 'Association ' end || n, 'AX' || n, 'ngo',
    (array['TN', 'MA', 'ES', 'FR'])[1 + n % 4], 'active', '2017-01-01', '2017-02-01', 'named'
  from generate_series(1, 3000) n;
  insert into commitment (organization_id, activity_id, country_iso2, starts_on)
  select organization.id, activity.id, organization.country_iso2, '2017-03-01'
  from (select id, country_iso2, substr(slug, 6)::int as n from organization) organization
  join activity on activity.number in (1 + n % 91, 1 + (n + 40) % 91);
  insert into report (commitment_id, round_id, state, claimed_status, progress_percent, audience, text_language,
    first_submitted_at, submitted_at, published_at, public_until, verified_rating)
  select id, round_id, state, 'in-progress', 40, 'everyone', 'en', sent, sent,
    case when state in ('published', 'withdrawn') then sent end, case when state = 'withdrawn' then sent end, 'limited'
  from (
    select commitment.id, round.id as round_id, timestamptz '2017-04-01' + interval '1 second'
        * (abs(hashtext(commitment.id::text || round.id)) % 9000000) as sent,
      case when chance < 84 then 'published' when chance < 88 then 'withdrawn' when chance < 92 then 'submitted'
        when chance < 96 then 'approved' else 'returned' end as state
    from commitment cross join round
    cross join lateral (select abs(hashtext(round.id || commitment.id::text)) % 100 as chance) chances
  ) written;
  insert into review (report_id, decision, verified_rating, method, verified_on)
  select id, 'approve', 'limited', 'documents', '2018-01-01' from report;
  insert into report_event (report_id, move, to_state) select id, 'create', 'draft' from report`;

/** The expected list, by a plain query without indexes. */
const AS_MEANT = `
  select report.id from report
  join commitment on commitment.id = report.commitment_id
  join organization on organization.id = commitment.organization_id
  join activity on activity.id = commitment.activity_id
  join goal on goal.id = activity.goal_id
  join round on round.id = report.round_id
  where report.state = any($1::text[]) and ($2::int is null or goal.number = $2)
    and ($3::text is null or commitment.country_iso2 = $3) and ($4::text is null or round.code = $4)
    and ($5::text is null or organization.name ilike $5 or activity.title->>'en' ilike $5)
  order by report.submitted_at, report.id`;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

describe("the desk's lists among many reports", () => {
  let test: TestApp;
  let db: DataSource;
  let staff: ApiClient;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
    await removeTestData();
    test.clock.set('2019-01-01');
    for (let number = 1; number <= 10; number += 1) {
      const opensOn = `${String(2016 + number)}-02-01`;
      await aRound(db, { code: `size-${String(number)}`, opensOn });
    }
    await db.transaction(async (manager) => {
      await manager.query('set local session_replication_role = replica');
      await manager.query(WORLD);
      await manager.query('select rebuild_desk_lists()');
    });
    await db.query('vacuum analyze');
    staff = apiClientFor(test.app, await aPerson(db, { staffRole: 'reviewer' }));
  });
  afterAll(async () => {
    await removeTestData();
    await test.close();
  });

  const pairs = Object.entries(FILTERS).flatMap((one, index, all) =>
    all.slice(index).map((other) => Object.fromEntries([one, other])),
  );
  const filters: readonly Readonly<Record<string, string>>[] = [{}, ...pairs, FILTERS, IN_TITLES, NOWHERE];
  const listings = [undefined, ...STATES].flatMap((state) =>
    filters.map((filter) => ({ ...filter, ...(state ? { state } : {}) }) as Readonly<Record<string, string>>),
  );
  const addressOf = (path: string, query: Readonly<Record<string, string>>) =>
    `${path}?${new URLSearchParams(query).toString()}`;

  it.each(listings.map((listing) => [addressOf('', listing), listing] as const))(
    'hold what is meant under %s, from either end, page after page',
    async (_address, listing) => {
      const { state, goal, country, round, search } = listing;
      const rows = await db.query<{ id: string }[]>(AS_MEANT, [
        state ? [state] : ['submitted', 'approved'],
        goal ?? null,
        country ?? null,
        round ?? null,
        search ? `%${search}%` : null,
      ]);
      const meant = rows.map(({ id }) => id);
      for (const [sort, ids] of [
        ['oldest', meant],
        ['newest', meant.toReversed()],
      ] as const) {
        const query = { ...listing, sort, limit: '20' };
        const { body: first } = await staff<PageView<DeskReportSummaryView>>(
          'GET',
          addressOf(DESK_PATHS.reports, query),
        );
        expect([first.total, first.totalIsAtLeast ?? false]).toEqual([
          Math.min(meant.length, DESK_COUNTED_AT_MOST),
          meant.length > DESK_COUNTED_AT_MOST,
        ]);
        expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 20));
        expect(first.nextCursor === null).toBe(meant.length <= 20);
        if (first.nextCursor === null) continue;
        const next = addressOf(DESK_PATHS.reports, { ...query, cursor: first.nextCursor });
        const { body: second } = await staff<PageView<DeskReportSummaryView>>('GET', next);
        expect(second.items.map(({ id }) => id)).toEqual(ids.slice(20, 40));
      }
    },
  );

  /** Tables that the statements of a request scan sequentially. */
  const readWhole = async (path: string): Promise<readonly string[]> => {
    const statements = jest.spyOn(db, 'query');
    const { status } = await staff('GET', path);
    const queried = [...statements.mock.calls];
    statements.mockRestore();
    expect(status).toBe(200);
    const whole: string[] = [];
    for (const [sql, parameters] of queried) {
      if (!/^\s*(select|with)/.test(sql)) continue;
      const [row] = await db.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }[]>(
        `explain (format json) ${sql}`,
        parameters,
      );
      if (row) whole.push(...scansOf(row['QUERY PLAN'][0].Plan));
    }
    return whole.filter((table) => GROWING.includes(table));
  };

  it('read no table from end to end, whatever the filters and the order', async () => {
    const read: Record<string, readonly string[]> = {};
    for (const listing of listings) {
      for (const sort of ['oldest', 'newest']) {
        const path = addressOf(DESK_PATHS.reports, { ...listing, sort });
        const whole = await readWhole(path);
        if (whole.length > 0) read[path] = whole;
      }
    }
    expect(read).toEqual({});
  });

  it('read none for the figures of rounds either, once they are made, nor for what stands beside the lists', async () => {
    await staff('GET', DESK_PATHS.rounds);
    expect(await readWhole(DESK_PATHS.rounds)).toEqual([]);
    expect(await readWhole(DESK_PATHS.knownOrganizations)).toEqual([]);
    const { body } = await staff<PageView<DeskReportSummaryView>>('GET', `${DESK_PATHS.reports}?state=published`);
    expect(await readWhole(`${DESK_PATHS.reports}/${body.items[0]?.id ?? ''}`)).toEqual([]);
  });
});

function scansOf({ 'Node Type': type, 'Relation Name': table, Plans = [] }: Plan): readonly string[] {
  return [...(type === 'Seq Scan' && table ? [table] : []), ...Plans.flatMap(scansOf)];
}
