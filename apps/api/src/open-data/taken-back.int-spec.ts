import type { CommitmentView, CountryView, PageView, ReportSummaryView, ReportView, SummaryView } from '@opev/contract';
import type { Disclosure } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { until } from '../../test/until';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { removeTestData } from '../../test/database';
import { FiguresStore } from '../figures/figures.store';

const TODAY = '2026-03-01';

describe('what is public no more', () => {
  let test: TestApp;
  let db: DataSource;
  let rounds = 0;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set(TODAY);
    db = test.app.get(DataSource);
  });
  beforeEach(() => removeTestData());
  afterAll(() => test.close());

  const get = (path: string, headers = {}) => test.app.inject({ method: 'GET', url: `/api/v1${path}`, headers });
  const read = async <T>(path: string): Promise<T> => (await get(path)).json<T>();

  async function aPublishedReportOf(disclosure: Disclosure, given: { country?: string; activity?: number } = {}) {
    const organization = await anOrganization(db, { chosenDisclosure: disclosure });
    const commitment = await aCommitment(db, { organizationId: organization.id, country: 'TN', ...given });
    const round = await aRound(db, { opensOn: `19${String(10 + rounds++)}-07-01` });
    const report = await aReport(db, { commitmentId: commitment.id, roundId: round.id, state: 'published' });
    await db.query(
      `insert into review (report_id, decision, verified_rating, method, verified_on)
       values ($1, 'approve', 'limited', 'visit', '2017-09-13')`,
      [report.id],
    );
    return { organization, commitment, report };
  }

  const setDisclosure = (organizationId: string, disclosure: Disclosure) =>
    db.query('update organization set least_disclosure = $2 where id = $1', [organizationId, disclosure]);

  it('is gone from caches of readers too, even while the figures cannot be rebuilt', async () => {
    const { report } = await aPublishedReportOf('named');
    await test.app.get(FiguresStore).refresh();
    const path = `/reports/${report.public_id}`;
    await until(async () => (await get(path)).headers.etag === (await get(path)).headers.etag);
    const etag = String((await get(path)).headers.etag);
    expect((await get(path, { 'if-none-match': etag })).statusCode).toBe(304);
    await db.query('alter table organization_pause rename to organization_pause_away');
    try {
      await db.query(`update report set state = 'withdrawn', public_until = now() where id = $1`, [report.id]);
      await until(async () => (await get(path, { 'if-none-match': etag })).statusCode === 404);
    } finally {
      await db.query('alter table organization_pause_away rename to organization_pause');
    }
  });

  it('is not confirmed to whoever asks whether anything at all is there', async () => {
    const answer = await get('/reports/00000000-0000-4000-8000-000000000000', { 'if-none-match': '*' });
    expect(answer.statusCode).toBe(404);
  });

  it.each(['country-only', 'region-only', 'counted-only'] as const)(
    'is gone with the name once its organization is shown %s, before anything was computed',
    async (disclosure) => {
      const { organization, report } = await aPublishedReportOf('named');
      await test.app.get(FiguresStore).refresh();
      expect((await get(`/reports/${report.public_id}`)).statusCode).toBe(200);
      await setDisclosure(organization.id, disclosure);
      expect((await get(`/reports/${report.public_id}`)).statusCode).toBe(404);
      expect((await read<PageView<CommitmentView>>('/commitments')).total).toBe(0);
    },
  );

  it('leaves its country with all who are counted with it there', async () => {
    const hidden = [];
    for (let index = 0; index < 3; index += 1) hidden.push(await aPublishedReportOf('country-only'));
    await aRound(db, { opensOn: '2018-01-01' });
    await test.app.get(FiguresStore).refresh();
    const counted = async () => (await read<CountryView>('/countries/TN')).figure.commitments.of;
    expect(await counted()).toBe(3);
    await setDisclosure(hidden[0]!.organization.id, 'counted-only');
    await until(async () => (await counted()) === 0);
    expect((await read<SummaryView>('/summary')).total.commitments.of).toBe(3);
  });

  it('says on which day a report was checked, but not when exactly it was published', async () => {
    const named = await aPublishedReportOf('named');
    await aPublishedReportOf('named');
    await test.app.get(FiguresStore).refresh();
    expect((await read<ReportView>(`/reports/${named.report.public_id}`)).verification).toEqual({
      method: 'visit',
      verifiedOn: '2017-09-13',
    });
    const page = await read<PageView<ReportSummaryView>>('/reports?limit=1');
    expect(Buffer.from(String(page.nextCursor), 'base64url').toString()).toMatch(/^\["2017-10-01","[0-9a-f-]{36}"\]$/);
  });
});
