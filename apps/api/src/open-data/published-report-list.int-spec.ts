import type { MomentView, PageView, ReportsPageView, ReportSummaryView, SummaryView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { fillWorld } from '../../bench/world/fill';
import { createTestApp, type TestApp } from '../../test/app';
import { extraDatabaseUrl } from '../../test/database';
import { COUNTED_AT_MOST } from './published-report-list.sql';

/** Three in twenty are protected. */
const ORGANIZATIONS = 400;
/** More than are counted. */
const REPORTS = COUNTED_AT_MOST + 300;

interface KnownReport {
  readonly id: string;
  readonly sorted_id: string;
  readonly day: string;
  readonly until: string | null;
  readonly activity: number;
  readonly goal: number;
  readonly country: string;
  readonly placement: string;
  readonly slug: string;
  readonly type: string;
  readonly round: string;
  readonly status: string;
  readonly rating: string;
}

describe('the list of published reports', () => {
  let test: TestApp;
  let all: readonly KnownReport[];
  let theme: { code: string; activities: readonly number[] };
  beforeAll(async () => {
    const databaseUrl = await extraDatabaseUrl('many_reports');
    test = await createTestApp({ databaseUrl });
    const db = test.app.get(DataSource);
    await fillWorld(db, { reports: REPORTS, organizations: ORGANIZATIONS });
    all = await db.query(EVERY_ONE_PUBLIC_ONCE);
    const [first] = await db.query<{ code: string; activities: number[] }[]>(`
      select theme_code as code, array_agg(activity.number) as activities
      from activity_theme join activity on activity.id = activity_id group by 1 order by 1 limit 1`);
    theme = first!;
  });
  afterAll(() => test.close());

  type Page = PageView<ReportSummaryView>;
  const page = async (query: string) => {
    const { body, statusCode } = await test.app.inject({ method: 'GET', url: `/api/v1/reports?${query}` });
    expect(statusCode).toBe(200);
    return JSON.parse(body) as Page;
  };
  const publicNow = () => all.filter(({ until }) => until === null);
  const listed = (reports: readonly KnownReport[]) => reports.filter(({ placement }) => placement === 'named');
  const newestFirst = (reports: readonly KnownReport[]) =>
    listed(reports).toSorted((a, b) =>
      a.day === b.day ? (a.sorted_id < b.sorted_id ? 1 : -1) : a.day < b.day ? 1 : -1,
    );

  const filters: readonly [string, (report: KnownReport) => boolean][] = [
    ['goal=3', ({ goal }) => goal === 3],
    ['activity=12', ({ activity }) => activity === 12],
    ['country=TN', ({ country }) => country === 'TN'],
    ['organizationType=ngo', ({ type }) => type === 'ngo'],
    ['organization=almond-association-north', ({ slug }) => slug === 'almond-association-north'],
    // The slug of an unnamed organization finds nothing, as if it did not exist.
    ['organization=seagull-association-north', () => false],
    ['round=b7', ({ round }) => round === 'b7'],
    ['status=on-hold', ({ status }) => status === 'on-hold'],
    ['verifiedRating=limited', ({ rating }) => rating === 'limited'],
    ['publishedFrom=2024-01-01', ({ day }) => day >= '2024-01-01'],
    ['publishedUntil=2019-06-30', ({ day }) => day <= '2019-06-30'],
    ['publishedFrom=2020-02-02&publishedUntil=2020-02-02', ({ day }) => day === '2020-02-02'],
    [
      'goal=3&status=completed&verifiedRating=complete',
      ({ goal, status, rating }) => goal === 3 && status === 'completed' && rating === 'complete',
    ],
    ['verifiedRating=not-started', () => false],
  ];

  it.each(filters)('finds by %s what is shown so, newest first, and counts it', async (query, isWanted) => {
    const wanted = newestFirst(publicNow().filter(isWanted));
    const { items, total, totalIsAtLeast } = await page(`${query}&limit=100`);
    expect(items.map(({ id }) => id)).toEqual(wanted.slice(0, 100).map(({ id }) => id));
    expect([total, totalIsAtLeast]).toEqual([wanted.length, undefined]);
  });

  it('finds by theme what its activities are about', async () => {
    const wanted = newestFirst(publicNow().filter(({ activity }) => theme.activities.includes(activity)));
    expect((await page(`theme=${theme.code}`)).total).toBe(wanted.length);
  });

  it('counts to ten thousand, and says that there are more', async () => {
    expect((await page('')).totalIsAtLeast).toBeUndefined();
    // With all organizations named there are more.
    await test.app
      .get(DataSource)
      .query(`update organization set chosen_disclosure = 'named', least_disclosure = 'named'`);
    await test.app.get(DataSource).query(`update commitment set placement = 'named', entered_on = null`);
    all = await test.app.get(DataSource).query(EVERY_ONE_PUBLIC_ONCE);
    expect(await page('')).toMatchObject({ total: COUNTED_AT_MOST, totalIsAtLeast: true });
  });

  it('has every report of many once, page by page', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { items, nextCursor }: Page = await page(`limit=100${cursor && `&cursor=${cursor}`}`);
      ids.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(ids).toEqual(newestFirst(publicNow()).map(({ id }) => id));
  });

  it('is, as of a day, what was public at its end, and current then', async () => {
    const day = '2022-05-05';
    const then = newestFirst(
      all.filter((report) => report.day <= day && (report.until === null || report.until > day)),
    );
    const superseded = then.filter(({ until }) => until !== null);
    const { items, total } = await page(`asOf=${day}&limit=100`);
    expect(total).toBe(then.length);
    expect(items.map(({ id }) => id)).toEqual(then.slice(0, 100).map(({ id }) => id));
    const ofOne = then.filter(({ slug }) => slug === 'almond-association-north');
    const newest = new Map<string, KnownReport>();
    for (const report of ofOne) {
      const commitment = `${String(report.activity)} ${report.country}`;
      const other = newest.get(commitment);
      if (!other || Number(report.round.slice(1)) > Number(other.round.slice(1))) newest.set(commitment, report);
    }
    const shown = (await page(`asOf=${day}&limit=100&organization=almond-association-north`)).items;
    const current = shown.filter(({ isCurrent }) => isCurrent).map(({ id }) => id);
    expect(current.sort()).toEqual([...newest.values()].map(({ id }) => id).sort());
    expect(superseded.length).toBeGreaterThan(0);
  });

  it('says which day it is true for; of now and of a snapshot also the snapshot of the figures beside it', async () => {
    const read = async (query: string) =>
      (await test.app.inject(`/api/v1/reports?limit=100${query}`)).json<ReportsPageView>();
    const figures = async (query: string) => (await test.app.inject(`/api/v1/summary?${query}`)).json<MomentView>();
    const now = await figures('');
    expect(await read('')).toMatchObject({ asOf: now.asOf, snapshot: now.snapshot });
    const past = await read('&asOf=2022-05-05');
    expect([past.asOf, past.snapshot]).toEqual(['2022-05-05', undefined]);
    const { snapshot } = await figures('asOf=2022-05-05');
    const again = await read(`&snapshot=${snapshot}`);
    const { reportsNotNamed: notListed } = (
      await test.app.inject(`/api/v1/summary?snapshot=${snapshot}`)
    ).json<SummaryView>();
    const ofSnapshot = { snapshot, notListed, ...('isReduced' in again ? { isReduced: again.isReduced } : {}) };
    expect(past.notListed).toBeNull();
    expect(again).toEqual({ ...past, ...ofSnapshot });
    expect(again.items.length).toBeGreaterThan(0);
  });

  it.each([
    ['snapshot=2022-05-05-0123456789abcdef', 404],
    ['snapshot=yesterday', 422],
    ['asOf=2022-05-05&snapshot=2022-05-05-0123456789abcdef', 422],
  ])('is refused as figures are, asked with %s', async (query, status) => {
    for (const path of ['reports', 'goals'])
      expect([path, (await test.app.inject(`/api/v1/${path}?${query}`)).statusCode]).toEqual([path, status]);
  });

  it.each(['2016-12-31', '2999-01-01'])('has nothing to say as of %s', async (day) => {
    const { statusCode, body } = await test.app.inject({ method: 'GET', url: `/api/v1/reports?asOf=${day}` });
    expect([statusCode, (JSON.parse(body) as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([
      422,
      '?asOf',
    ]);
  });
});

const EVERY_ONE_PUBLIC_ONCE = `
  select report.id as sorted_id, report.public_id as id, (published_at at time zone 'Europe/Madrid')::date::text as day,
    (public_until at time zone 'Europe/Madrid')::date::text as until,
    activity.number as activity, goal.number as goal, commitment.country_iso2 as country, commitment.placement,
    organization.slug, organization.type, round.code as round, claimed_status as status, verified_rating as rating
  from report
  join commitment on commitment.id = commitment_id
  join organization on organization.id = organization_id
  join activity on activity.id = activity_id
  join goal on goal.id = goal_id
  join round on round.id = round_id
  where state in ('published', 'superseded')`;
