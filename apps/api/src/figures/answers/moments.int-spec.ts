import type {
  ActivitySummaryView,
  CommitmentView,
  CountrySummaryView,
  FiguresPageView,
  GoalSummaryView,
  OrganizationSummaryView,
  OrganizationView,
  ProblemView,
  SummaryView,
} from '@opev/contract';
import type { Disclosure } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { removeTestData } from '../../../test/database';
import { aCommitment, anOrganization, aReport, aRound, type AReport } from '../../../test/factories';
import { FiguresStore } from '../figures.store';

describe('the figures at a moment', () => {
  let test: TestApp;
  let db: DataSource;
  let rounds = 0;
  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(() => {
    test.clock.set('2026-03-01');
    rounds = 0;
  });
  afterEach(() => removeTestData());
  afterAll(() => test.close());

  const get = (path: string) => test.app.inject({ method: 'GET', url: `/api/v1${path}` });
  const read = async <T>(path: string): Promise<T> => {
    const answer = await get(path);
    expect(answer.statusCode).toBe(200);
    return answer.json<T>();
  };
  const refresh = () => test.app.get(FiguresStore).refresh();
  const numbersOf = async (path: string): Promise<readonly number[]> =>
    (await read<FiguresPageView<{ number: number }>>(path)).items.map(({ number }) => number);

  /** A named NGO at work on activity 12 in Tunisia unless `given` differs, with a round of 2025. */
  async function atWork(given: { activity?: number; country?: string; disclosure?: Disclosure; slug?: string } = {}) {
    const organization = await anOrganization(db, { chosenDisclosure: given.disclosure ?? 'named', slug: given.slug });
    const commitment = await aCommitment(db, {
      organizationId: organization.id,
      activity: given.activity ?? 12,
      country: given.country ?? 'TN',
      startsOn: '2025-01-01',
    });
    rounds += 1;
    const round = await aRound(db, { opensOn: `2025-0${String(rounds)}-01` });
    const report = (more: Partial<AReport>) =>
      aReport(db, { commitmentId: commitment.id, roundId: round.id, state: 'published', ...more });
    return { organization, commitment, round, report };
  }

  describe('of a past day', () => {
    it('are those of the reports public when it ended', async () => {
      const { report } = await atWork();
      await report({
        state: 'superseded',
        claimedStatus: 'not-started',
        publishedAt: '2025-05-10T10:00:00Z',
        publicUntil: '2025-06-10T10:00:00Z',
      });
      await report({ claimedStatus: 'in-progress', publishedAt: '2025-06-10T10:00:00Z' });
      await refresh();
      const statusOn = async (asOf: string) =>
        (await read<{ figure: { status: string } }>(`/activities/12?asOf=${asOf}`)).figure.status;
      expect(await statusOn('2024-12-31')).toBe('no-commitment');
      expect(await statusOn('2025-05-09')).toBe('not-reported');
      expect(await statusOn('2025-05-10')).toBe('not-started');
      expect(await statusOn('2025-06-09')).toBe('not-started');
      expect(await statusOn('2025-06-10')).toBe('in-progress');
      expect(await statusOn('2026-03-01')).toBe('in-progress');
    });

    it('lead from a report that was corrected to what took its place', async () => {
      const { report } = await atWork();
      const until = '2025-06-10T10:00:00Z';
      await report({ state: 'superseded', publishedAt: '2025-05-10T10:00:00Z', publicUntil: until });
      const correction = await report({ publishedAt: until });
      await refresh();
      const { items } = await read<FiguresPageView<CommitmentView>>('/commitments?asOf=2025-06-01');
      const former = items[0]!.standing!.reportId;
      expect(former).not.toBe(correction.public_id);
      expect((await read<{ id: string }>(`/reports/${former}`)).id).toBe(correction.public_id);
    });

    it('know nothing of a report that was withdrawn', async () => {
      const { report } = await atWork();
      await report({ state: 'withdrawn', publishedAt: '2025-05-10T10:00:00Z', publicUntil: '2025-12-10T10:00:00Z' });
      await refresh();
      const { total, reportsPublished } = await read<SummaryView>('/summary?asOf=2025-06-01');
      expect([total.reported, reportsPublished]).toEqual([0, 0]);
    });

    it('name the day on every answer', async () => {
      await atWork({ slug: 'olive' });
      await refresh();
      for (const path of ['/summary', '/goals', '/goals/2', '/themes', '/activities', '/activities/12', '/countries'])
        expect((await read<SummaryView>(`${path}?asOf=2025-06-01`)).asOf).toBe('2025-06-01');
      for (const path of ['/countries/TN', '/organizations', '/organizations/olive', '/commitments'])
        expect((await read<SummaryView>(`${path}?asOf=2025-06-01`)).asOf).toBe('2025-06-01');
    });

    it.each(['\u200f٢٠٢٥-٠٦-٠١', '2025-06-01\u200e', '２０２５-０６-０１'])(
      'are found as they were meant: %j',
      async (asOf) => {
        const moment = `asOf=${encodeURIComponent(asOf)}`;
        expect((await read<SummaryView>(`/summary?${moment}`)).asOf).toBe('2025-06-01');
        expect(await numbersOf(`/activities?goal=${encodeURIComponent('٤')}&${moment}`)).toEqual(
          await numbersOf('/activities?goal=4&asOf=2025-06-01'),
        );
      },
    );

    it.each(['2026-03-02', '2017-01-01', '2025-02-30', '', 'yesterday'])('are refused for "%s"', async (asOf) => {
      await refresh();
      const answer = await get(`/summary?asOf=${asOf}`);
      expect([answer.statusCode, answer.json<ProblemView>().errors?.[0]?.pointer]).toEqual([422, '?asOf']);
    });
  });

  describe('under a snapshot’s id', () => {
    it('are the same again, whatever was published since', async () => {
      const { report, commitment } = await atWork();
      await report({ claimedStatus: 'not-started', publishedAt: '2025-05-10T10:00:00Z' });
      await refresh();
      const before = await read<SummaryView>('/summary');
      const later = await aRound(db, { opensOn: '2025-07-01' });
      await aReport(db, {
        commitmentId: commitment.id,
        roundId: later.id,
        state: 'published',
        claimedStatus: 'completed',
      });
      await refresh();
      const now = await read<SummaryView>('/summary');
      const again = await read<SummaryView>(`/summary?snapshot=${before.snapshot}`);
      expect(now.snapshot).not.toBe(before.snapshot);
      expect(now.total.byStatus.completed).toBe(1);
      expect(again).toEqual({ ...before, isReduced: false });
    });

    it('have the same id for the same figures', async () => {
      await atWork();
      await refresh();
      const { snapshot } = await read<SummaryView>('/summary');
      await refresh();
      expect((await read<SummaryView>('/summary')).snapshot).toBe(snapshot);
      expect(snapshot).toMatch(/^2026-03-01-[0-9a-f]{16}$/);
    });

    it('leave out what was withdrawn since, and say so', async () => {
      const { report } = await atWork();
      const { id } = await report({ publishedAt: '2025-05-10T10:00:00Z' });
      await refresh();
      const { snapshot } = await read<SummaryView>('/summary');
      await db.query(`delete from standing where report_id = $1`, [id]);
      await db.query(`update report set state = 'withdrawn', public_until = now() where id = $1`, [id]);
      await refresh();
      const again = await read<SummaryView>(`/summary?snapshot=${snapshot}`);
      expect([again.total.reported, again.isReduced]).toEqual([0, true]);
    });

    it('leave out a name that was protected since, and say so', async () => {
      const { organization } = await atWork({ slug: 'olive' });
      await refresh();
      const { snapshot, organizations } = await read<SummaryView>('/summary');
      expect(organizations).toHaveLength(1);
      await db.query(`update organization set least_disclosure = 'counted-only' where id = $1`, [organization.id]);
      await refresh();
      const again = await read<SummaryView>(`/summary?snapshot=${snapshot}`);
      expect([again.organizations?.length, again.isReduced, again.total.takenUp]).toEqual([0, true, 0]);
      expect(again.countries.find(({ iso2 }) => iso2 === 'TN')?.figure.commitments.of).toBe(0);
      expect((await get(`/organizations/olive?snapshot=${snapshot}`)).statusCode).toBe(404);
    });

    it('of a past day are the same again after that day was corrected', async () => {
      const { report, commitment } = await atWork();
      await report({ claimedStatus: 'not-started', publishedAt: '2025-05-10T10:00:00Z' });
      await refresh();
      const past = await read<SummaryView>('/summary?asOf=2025-06-01');
      await db.query('update commitment set withdrawn_on = $2 where id = $1', [commitment.id, '2025-05-20']);
      await refresh();
      expect((await read<SummaryView>('/summary?asOf=2025-06-01')).total.takenUp).toBe(0);
      expect((await read<SummaryView>(`/summary?snapshot=${past.snapshot}`)).total).toEqual(past.total);
    });

    it('that was never given out are not found; a day beside it is refused', async () => {
      await refresh();
      const { snapshot } = await read<SummaryView>('/summary');
      expect((await get('/summary?snapshot=2026-03-01-0000000000000000')).statusCode).toBe(404);
      expect((await get('/summary?snapshot=latest')).statusCode).toBe(422);
      expect((await get(`/summary?snapshot=${snapshot}&asOf=2025-06-01`)).statusCode).toBe(422);
    });
  });

  describe('of a part of the Plan', () => {
    beforeEach(async () => {
      const tunisia = await atWork({ slug: 'olive' });
      await tunisia.report({ claimedStatus: 'completed', verifiedRating: 'complete' });
      const france = await atWork({ slug: 'lavender', country: 'FR', activity: 1 });
      await db.query(`update organization set type = 'network' where id = $1`, [france.organization.id]);
      await france.report({ claimedStatus: 'in-progress', verifiedRating: 'limited' });
      for (const country of ['TN', 'FR', 'JO']) await atWork({ disclosure: 'counted-only', activity: 24, country });
      // With this one they join.
      await aRound(db, { opensOn: '2025-12-01' });
      await refresh();
    });

    it.each([
      ['/goals?country=FR&status=in-progress', [1]],
      ['/goals?verifiedRating=complete', [2]],
      ['/goals?goal=3', [3]],
      ['/goals?organizationType=network&status=in-progress', [1]],
      ['/activities?country=TN', [12]],
      ['/activities?organizationType=network', [1]],
      ['/activities?organization=olive', [12]],
      ['/activities?status=not-reported', [24]],
      ['/activities?status=taken-up', [1, 12, 24]],
      ['/activities?status=reported', [1, 12]],
      ['/goals?status=taken-up', [1, 2, 3]],
      ['/goals?status=reported', [1, 2]],
      ['/activities?verifiedRating=limited', [1]],
      ['/activities?goal=2&verifiedRating=limited', []],
    ])('%s lists %p', async (path, numbers) => {
      expect(await numbersOf(path)).toEqual(numbers);
    });

    it.each([
      ['reported', 2],
      ['not-reported', 1],
      ['completed', 1],
    ])('of commitments by "%s" have as many as there are', async (status, count) => {
      await atWork({ slug: 'thyme', country: 'ES', activity: 2 });
      await refresh();
      expect((await read<FiguresPageView<CommitmentView>>(`/commitments?status=${status}`)).total).toBe(count);
    });

    it('by a round are those whose standing comes from it', async () => {
      const { items } = await read<FiguresPageView<CommitmentView>>('/commitments?activity=12');
      const [{ code }] = await db.query<[{ code: string }]>(
        `select round.code from standing join report on report.id = standing.report_id
         join round on round.id = report.round_id
         join commitment on commitment.id = standing.commitment_id where commitment.public_id = $1`,
        [items[0]!.id],
      );
      expect(await numbersOf(`/activities?round=${code}`)).toEqual([12]);
      expect((await read<FiguresPageView<CommitmentView>>(`/commitments?round=${code}`)).total).toBe(1);
    });

    it('narrow the figures by scope, and only the rows by status', async () => {
      const all = await read<FiguresPageView<GoalSummaryView>>('/goals?goal=1');
      const inTunisia = await read<FiguresPageView<GoalSummaryView>>('/goals?goal=1&country=TN');
      const moving = await read<FiguresPageView<GoalSummaryView>>('/goals?goal=1&status=in-progress');
      expect(all.items[0]!.figure.takenUp).toBe(1);
      expect(inTunisia.items[0]!.figure.takenUp).toBe(0);
      expect(moving.items).toEqual(all.items);
    });

    it('find nobody who is not named by type or slug', async () => {
      const { items } = await read<FiguresPageView<OrganizationSummaryView>>('/organizations?organizationType=ngo');
      expect(items.map(({ slug }) => slug)).toEqual(['olive']);
      const { items: activities } = await read<FiguresPageView<ActivitySummaryView>>(
        '/activities?organizationType=ngo',
      );
      expect(activities.map(({ number }) => number)).toEqual([12]);
    });

    it('list organizations at work in the scope or seated in the country', async () => {
      const slugs = async (query: string) =>
        (await read<FiguresPageView<OrganizationSummaryView>>(`/organizations?${query}`)).items
          .map(({ slug }) => slug)
          .sort();
      expect(await slugs('country=FR')).toEqual(['lavender']);
      expect(await slugs('country=TN')).toEqual(['lavender', 'olive']);
      expect(await slugs('country=TN&goal=2')).toEqual(['olive']);
      expect(await slugs('theme=no-such-theme')).toEqual([]);
    });

    it('narrow one page’s figures as they narrow a list’s', async () => {
      expect((await read<OrganizationView>('/organizations/olive?country=FR')).figure.commitments.of).toBe(0);
      const { items } = await read<FiguresPageView<CountrySummaryView>>('/countries?country=TN&goal=2');
      expect(items.map(({ iso2, figure }) => [iso2, figure.activities, figure.takenUp])).toEqual([['TN', 12, 1]]);
    });
  });
});
