import type { CommitmentView, FiguresPageView, PageView, ReportSummaryView, SummaryView } from '@opev/contract';
import type { Disclosure } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from '../figures/figures.store';

/** What a reader can save of a named organization. */
interface KeptByAReader {
  readonly commitment: string;
  readonly report: string;
  readonly snapshot: string;
}

describe('ids that the public may keep', () => {
  let test: TestApp;
  let db: DataSource;
  let organizationId: string;
  const internal: string[] = [];
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    organizationId = (await anOrganization(db, { slug: 'olive' })).id;
    const commitment = await aCommitment(db, { organizationId, activity: 12 });
    const { id: roundId } = await aRound(db, { opensOn: '2025-01-01' });
    const report = await aReport(db, { commitmentId: commitment.id, roundId, state: 'published' });
    internal.push(organizationId, commitment.id, report.id, roundId);
    await test.app.get(FiguresStore).refresh();
  });
  afterAll(() => test.close());

  const get = (path: string) => test.app.inject({ method: 'GET', url: `/api/v1${path}` });
  const read = async <T>(path: string): Promise<T> => (await get(path)).json<T>();
  const show = async (disclosure: Disclosure) => {
    await db.query('update organization set chosen_disclosure = $2 where id = $1', [organizationId, disclosure]);
    await test.app.get(FiguresStore).refresh();
  };
  async function keep(moment = ''): Promise<KeptByAReader> {
    const { items, snapshot } = await read<FiguresPageView<CommitmentView>>(`/commitments?${moment}`);
    const [one] = items;
    return { commitment: one!.id, report: one!.standing!.reportId, snapshot };
  }

  it('are no ids of the database, in any answer or cursor', async () => {
    const second = await aCommitment(db, { organizationId, activity: 13 });
    internal.push(second.id);
    await test.app.get(FiguresStore).refresh();
    const kept = await keep();
    const paths = [
      '/summary',
      '/commitments?limit=1',
      '/reports?limit=1',
      `/reports/${kept.report}`,
      '/organizations/olive',
    ];
    for (const path of paths) {
      const { body, statusCode } = await get(path);
      const { nextCursor } = JSON.parse(body) as { nextCursor?: string | null };
      const told = body + Buffer.from(nextCursor ?? '', 'base64url').toString();
      expect([path, statusCode, internal.filter((id) => told.includes(id))]).toEqual([path, 200, []]);
    }
    expect((await get(`/reports/${internal[2]!}`)).statusCode).toBe(404);
  });

  it('lead to the same of a past day and of a snapshot', async () => {
    const { commitment, report, snapshot } = await keep();
    expect(await keep('asOf=2026-02-01')).toMatchObject({ commitment, report });
    expect(await keep(`snapshot=${snapshot}`)).toMatchObject({ commitment, report });
  });

  it('are others for ever when its organization was shown less openly, and the old ones lead nowhere', async () => {
    const before = await keep();
    await show('region-only');
    expect((await get(`/reports/${before.report}`)).statusCode).toBe(404);
    expect((await read<PageView<ReportSummaryView>>('/reports')).total).toBe(0);
    const then = await read<SummaryView>(`/summary?snapshot=${before.snapshot}`);
    expect([then.total.commitments.of, then.organizations, then.isReduced]).toEqual([0, [], true]);
    await show('named');
    const after = await keep();
    expect([after.commitment, after.report]).not.toEqual([before.commitment, before.report]);
    expect(after.commitment).not.toBe(before.commitment);
    expect(after.report).not.toBe(before.report);
    expect((await get(`/reports/${before.report}`)).statusCode).toBe(404);
    expect(await keep(`snapshot=${before.snapshot}`)).toMatchObject({
      commitment: after.commitment,
      report: after.report,
    });
  });

  it('are the same when its organization is shown more openly', async () => {
    await show('country-only');
    const [{ id }] = await db.query<[{ id: string }]>('select public_id as id from report');
    await show('named');
    expect((await keep()).report).toBe(id);
  });

  it('of a page that ended at one that is hidden now are refused, not answered with an empty page', async () => {
    const { nextCursor } = await read<PageView<ReportSummaryView>>('/reports?limit=1');
    expect(nextCursor).toBeNull();
    const cursor = Buffer.from(JSON.stringify(['2026-01-01', internal[2]])).toString('base64url');
    expect((await get(`/reports?cursor=${cursor}`)).statusCode).toBe(422);
  });
});
