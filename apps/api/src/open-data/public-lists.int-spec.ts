import type {
  ActivitySummaryView,
  ActivityView,
  CountrySummaryView,
  FiltersView,
  GoalView,
  OrganizationSummaryView,
  PageView,
  ProblemView,
  ReportSummaryView,
  ReportView,
} from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';

describe('the public lists', () => {
  let test: TestApp;
  let reportIds: string[];
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    reportIds = await inhabit(test.app.get(DataSource));
    await test.app.get(FiguresStore).refresh();
  });
  afterAll(() => test.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    test.app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
  const page = async <T>(path: string): Promise<PageView<T>> => (await get(path)).json<PageView<T>>();

  /** Every item of a list, fetched page by page. */
  async function walk<T>(path: string, limit: number): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
      const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const answer: PageView<T> = await page<T>(
        `${path}${path.includes('?') ? '&' : '?'}limit=${String(limit)}${from}`,
      );
      expect(answer.items.length).toBeLessThanOrEqual(limit);
      items.push(...answer.items);
      cursor = answer.nextCursor;
    } while (cursor !== null);
    return items;
  }

  it('can be filtered by what is said under one address, in the reader’s language and order', async () => {
    const filters = async (language: string) => (await get(`/filters?lang=${language}`)).json<FiltersView>();
    const [english, french] = [await filters('en'), await filters('fr')];
    expect(english.goals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(english.themes).toHaveLength((await page('/themes?limit=100')).items.length);
    const listed = (await page<CountrySummaryView>('/countries?limit=100')).items;
    expect(english.countries.map(({ iso2 }) => iso2).sort()).toEqual(listed.map(({ iso2 }) => iso2));
    const egypt = ({ countries }: FiltersView) => countries.findIndex(({ iso2 }) => iso2 === 'EG');
    expect([english.countries[egypt(english)]?.name, french.countries[egypt(french)]?.name]).toEqual([
      'Egypt',
      'Égypte',
    ]);
    expect(french.countries[egypt(french) + 1]?.name).toBe('Espagne');
  });

  it.each([
    ['/goals', 3],
    ['/themes', 4],
    ['/countries', 5],
    ['/activities', 20],
    ['/activities?sort=progress', 7],
    ['/activities?sort=-progress', 7],
    ['/organizations', 2],
    ['/organizations?sort=-reported', 2],
    ['/commitments', 2],
    ['/reports', 2],
    ['/good-practices', 1],
  ])('%s has the same rows in pages of %i as at once, each once', async (path, limit) => {
    const all = await walk<object>(path, 100);
    expect(await walk<object>(path, limit)).toEqual(all);
    expect((await page(path)).total).toBe(all.length);
    expect(new Set(all.map((item) => JSON.stringify(item))).size).toBe(all.length);
  });

  it('puts activities without progress last, whichever way progress is sorted', async () => {
    const progress = async (sort: string) =>
      (await walk<ActivitySummaryView>(`/activities?sort=${sort}`, 50)).map(({ figure }) => figure.progressPercent);
    const [rising, falling] = [await progress('progress'), await progress('-progress')];
    expect(rising.slice(0, 3)).toEqual([40, 40, 100]);
    expect(falling.slice(0, 3)).toEqual([100, 40, 40]);
    expect(
      rising
        .slice(3)
        .concat(falling.slice(3))
        .every((percent) => percent === null),
    ).toBe(true);
  });

  it.each([
    ['goal=2', [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]],
    ['country=TN', [12, 13]],
    ['country=TN&status=completed', [13]],
    ['status=completed', [13]],
    ['status=not-reported', [14]],
    ['status=taken-up', [12, 13, 14, 89]],
    ['status=reported', [12, 13, 89]],
    ['country=TN&status=reported', [12, 13]],
    ['search=%C2%A758', [12]],
    ['search=70&goal=3', [24]],
    ['search=%25', []],
    ['search=_', []],
    ['country=XX', []],
    ['theme=nothing-of-the-kind', []],
  ])('finds activities by %s', async (query, numbers) => {
    const { items } = await page<ActivitySummaryView>(`/activities?limit=100&${query}`);
    expect(items.map(({ number }) => number)).toEqual(numbers);
  });

  it("searches titles in the reader's language, whatever the case and the accents", async () => {
    const { title } = (await get('/activities/3?lang=fr')).json<ActivityView>();
    const word = title.split(/[\s’']/).find((part) => /[éèà]/i.test(part) && part.length > 5) ?? title.slice(0, 8);
    const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    const found = await page<ActivitySummaryView>(`/activities?limit=100&lang=fr&search=${encodeURIComponent(plain)}`);
    expect(found.items.map(({ number }) => number)).toContain(3);
  });

  it('lists activities nobody took up in a country when they are asked for', async () => {
    const { total } = await page<ActivitySummaryView>('/activities?country=TN&status=no-commitment');
    expect(total).toBe(89);
  });

  it('finds organizations by part of any of their names', async () => {
    for (const search of ['elan', 'ÉLAN', 'Asso', 'جمعي']) {
      const { items } = await page<OrganizationSummaryView>(`/organizations?search=${encodeURIComponent(search)}`);
      expect(items.map(({ slug }) => slug)).toEqual(['elan']);
    }
  });

  it('orders organizations by what they reported, then by name', async () => {
    const { items } = await page<OrganizationSummaryView>('/organizations?sort=-reported');
    expect(items.map(({ slug }) => slug)).toEqual(['elan', 'zeitoun', 'amal']);
  });

  it('lists reports newest first, and filters them', async () => {
    const reports = (await page<ReportSummaryView>('/reports')).items;
    expect(reports.map(({ publishedOn }) => publishedOn)).toEqual([
      '2025-12-04',
      '2025-12-03',
      '2025-12-02',
      '2025-12-01',
    ]);
    expect(reports.map(({ isCurrent }) => isCurrent)).toEqual([true, true, true, false]);
    for (const [query, total] of [
      ['round=r1', 1],
      ['organization=elan', 3],
      ['goal=2&verifiedRating=complete', 1],
      ['country=JO', 1],
      ['activity=90', 0],
    ]) {
      expect((await page(`/reports?${String(query)}`)).total).toBe(total);
    }
  });

  it('leads from a report to the one before and after', async () => {
    const [older, newer] = reportIds;
    const read = async (id: string | undefined) => (await get(`/reports/${String(id)}`)).json<ReportView>();
    expect(await read(older)).toMatchObject({ previousId: null, nextId: newer });
    expect(await read(newer)).toMatchObject({ previousId: older, nextId: null });
  });

  it('shows a goal with all its activities and its good practices', async () => {
    const goal = (await get('/goals/2')).json<GoalView>();
    expect(goal.activities).toHaveLength(12);
    expect(goal.goodPractices.map(({ slug }) => slug)).toContain('al-mesalla-iraq');
    expect(goal.figure).toMatchObject({ activities: 12, takenUp: 3, reported: 2, progressPercent: 70 });
  });

  it.each([
    ['/activities?goal=0', '?goal'],
    ['/activities?goal=two', '?goal'],
    ['/activities?goal=1&goal=2', '?goal'],
    ['/activities?status=finished', '?status'],
    ['/activities?sort=title', '?sort'],
    ['/activities?limit=101', '?limit'],
    ['/activities?limit=0', '?limit'],
    ['/activities?country=tunisia', '?country'],
    ['/activities?search=%00', '?search'],
    [`/activities?search=${'a'.repeat(101)}`, '?search'],
    ['/activities?cursor=nonsense', '?cursor'],
    ['/activities?colour=red', '?colour'],
    ['/activities?lang=xx', '?lang'],
    ['/organizations?type=army', '?type'],
    ['/organizations?cursor=WzFd', '?cursor'],
    ['/reports?verifiedRating=excellent', '?verifiedRating'],
    ['/reports?round=%00', '?round'],
    ['/reports?cursor=WyJhIiwiYiJd', '?cursor'],
    ['/commitments?activity=1.5', '?activity'],
    ['/goals?cursor=W251bGxd', '?cursor'],
  ])('refuses GET %s at %s', async (path, pointer) => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json<ProblemView>().errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  it.each([
    '/goals/0',
    '/goals/11',
    '/goals/x',
    '/goals/1.0',
    '/goals/%00',
    '/activities/92',
    '/activities/99999999999999',
    '/countries/XX',
    '/countries/tn',
    '/countries/T%00',
    '/organizations/nobody',
    '/organizations/%00',
    '/organizations/No%20Body',
    '/reports/1',
    '/reports/not-a-uuid',
    '/good-practices/none',
    '/nothing',
  ])('knows nothing of %s', async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });

  it('never breaks on broken text', async () => {
    for (const broken of ['%ED%A0%80', '%FF', '%C0%80', '%', '%u0000', '\\', '%27%3B--', '%F0%9F%95%8A']) {
      for (const path of [
        `/activities?search=${broken}`,
        `/organizations/${broken}`,
        `/reports?round=${broken}`,
        `/organizations?search=${broken}`,
        `/reports/${broken}`,
        `/activities?cursor=${broken}`,
      ]) {
        expect((await get(path)).statusCode).toBeLessThan(500);
      }
    }
  });

  it('sends nothing again that did not change, and everything after a change', async () => {
    const first = await get('/activities?goal=2');
    const etag = String(first.headers.etag);
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-language': 'en',
    });
    expect(String(first.headers.vary)).toMatch(/Accept-Language/i);
    const again = await get('/activities?goal=2', { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get('/activities?goal=2', { 'if-none-match': etag, 'accept-language': 'ar' })).statusCode).toBe(200);
    await test.app.get(FiguresStore).refresh();
    expect((await get('/activities?goal=2', { 'if-none-match': etag })).statusCode).toBe(304);
    await aCommitment(test.app.get(DataSource), { activity: 11, country: 'TN' });
    await test.app.get(FiguresStore).refresh();
    expect((await get('/activities?goal=2', { 'if-none-match': etag })).statusCode).toBe(200);
  });
});

/** Three named organizations; four published reports, the newest two on goal 2 and goal 10. */
async function inhabit(db: DataSource): Promise<string[]> {
  const elan = await anOrganization(db, { slug: 'elan', name: 'Élan', country: 'FR' });
  await db.query(`update organization set native_name = 'جمعية', acronym = 'ASSO' where id = $1`, [elan.id]);
  const zeitoun = await anOrganization(db, { slug: 'zeitoun', name: 'Zeitoun', country: 'JO' });
  await anOrganization(db, { slug: 'amal', name: 'Amal' });
  const rounds = [
    await aRound(db, { code: 'r1', opensOn: '2025-01-01' }),
    await aRound(db, { code: 'r2', opensOn: '2025-07-01' }),
  ];
  const twelve = await aCommitment(db, { organizationId: elan.id, activity: 12, country: 'TN' });
  const thirteen = await aCommitment(db, { organizationId: elan.id, activity: 13, country: 'TN' });
  await aCommitment(db, { organizationId: elan.id, activity: 14, country: 'FR' });
  const ninety = await aCommitment(db, { organizationId: zeitoun.id, activity: 89, country: 'JO' });
  const publish = async (commitment: { id: string }, round: number, given: object) =>
    (await aReport(db, { commitmentId: commitment.id, roundId: rounds[round]!.id, state: 'published', ...given }))
      .public_id;
  return [
    await publish(twelve, 0, { progressPercent: 10, publishedAt: '2025-12-01T10:00:00Z' }),
    await publish(twelve, 1, { progressPercent: 40, publishedAt: '2025-12-02T10:00:00Z' }),
    await publish(thirteen, 1, {
      claimedStatus: 'completed',
      verifiedRating: 'complete',
      publishedAt: '2025-12-03T10:00:00Z',
    }),
    await publish(ninety, 1, { progressPercent: 40, publishedAt: '2025-12-03T23:30:00Z' }),
  ];
}
