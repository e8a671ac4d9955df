import type { CommitmentView, PageView, ReportSummaryView, ReportView } from '@opev/contract';
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
    const round = await aRound(db);
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

  it('is gone for readers who kept it too, even while the figures cannot be made anew', async () => {
    const { report } = await aPublishedReportOf('named');
    await test.app.get(FiguresStore).refresh();
    const path = `/reports/${report.id}`;
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

  it.each(['region-only', 'counted-only'] as const)(
    'is in no country any more once its organization is shown %s, before anything was computed',
    async (disclosure) => {
      const shown = [];
      for (let index = 0; index < 3; index += 1) shown.push(await aPublishedReportOf('country-only'));
      await test.app.get(FiguresStore).refresh();
      const { organization, report } = shown[0]!;
      expect((await read<ReportView>(`/reports/${report.id}`)).country).toBe('TN');
      await setDisclosure(organization.id, disclosure);
      const now = await get(`/reports/${report.id}`);
      expect(now.json<Partial<ReportView>>().country ?? null).toBeNull();
    },
  );

  it('takes with it those who hid in the same group', async () => {
    const shown = [];
    for (let index = 0; index < 3; index += 1) shown.push(await aPublishedReportOf('country-only'));
    await test.app.get(FiguresStore).refresh();
    expect((await read<PageView<CommitmentView>>('/commitments?country=TN')).total).toBe(3);
    await setDisclosure(shown[0]!.organization.id, 'counted-only');
    await until(async () => (await read<PageView<CommitmentView>>('/commitments?country=TN')).total === 0);
  });

  it('says neither on which day an organization that is not named was visited, nor when exactly it was published', async () => {
    const reports = [];
    for (let index = 0; index < 3; index += 1) reports.push((await aPublishedReportOf('country-only')).report.id);
    const named = await aPublishedReportOf('named');
    await test.app.get(FiguresStore).refresh();
    for (const id of reports) {
      const { body } = await get(`/reports/${id}`);
      expect(body).not.toContain('2017-09-13');
      expect(body).not.toContain('visit');
    }
    expect((await read<ReportView>(`/reports/${named.report.id}`)).verification).toEqual({
      method: 'visit',
      verifiedOn: '2017-09-13',
    });
    const page = await read<PageView<ReportSummaryView>>('/reports?limit=1');
    expect(Buffer.from(String(page.nextCursor), 'base64url').toString()).toMatch(/^\["2017-10-01","[0-9a-f-]{36}"\]$/);
  });
});
