import type { DeskRoundView, PageView, WorkspaceRoundView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import {
  aCommitment,
  anExtension,
  anOrganization,
  aPause,
  aPerson,
  aReport,
  aRound,
  type AReport,
} from '../../test/factories';
import { askerFor } from '../../test/signed-in';

describe('reporting rounds', () => {
  let test: TestApp;
  let db: DataSource;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(async () => {
    await removeTestData();
    test.clock.set('2017-10-02');
  });
  afterAll(() => test.close());

  const aHalfYear = () =>
    aRound(db, { code: '2017-1', opensOn: '2017-03-01', dueOn: '2017-06-30', locksOn: '2017-07-31' });

  describe('for an organization', () => {
    it('are bound by its own extensions, newest first', async () => {
      const [own, other] = [await anOrganization(db), await anOrganization(db)];
      const first = await aHalfYear();
      const second = await aRound(db, {
        code: '2017-2',
        opensOn: '2017-08-01',
        dueOn: '2017-12-31',
        locksOn: '2018-01-31',
      });
      await anExtension(db, { roundId: first.id, organizationId: own.id, dueOn: '2017-08-15' });
      await anExtension(db, { roundId: second.id, organizationId: other.id, dueOn: '2018-03-01' });
      const asker = askerFor(test.app, await aPerson(db, { reporterOf: own.id }));
      const { body } = await asker<PageView<WorkspaceRoundView>>('GET', '/workspace/rounds');
      expect(body.items.map(({ code, dueOn, locksOn }) => [code, dueOn, locksOn])).toEqual([
        ['2017-2', '2017-12-31', '2018-01-31'],
        ['2017-1', '2017-08-15', '2017-08-15'],
      ]);
      expect((await asker('GET', `/workspace/rounds?organization=${other.id}`)).status).toBe(404);
      const page = await asker<PageView<WorkspaceRoundView>>('GET', '/workspace/rounds?limit=1');
      const rest = await asker<PageView<WorkspaceRoundView>>('GET', `/workspace/rounds?cursor=${page.body.nextCursor}`);
      expect(rest.body).toMatchObject({ total: 2, nextCursor: null, items: [{ code: '2017-1' }] });
    });
  });

  describe('for the observatory', () => {
    const deskRounds = async () =>
      (
        await askerFor(test.app, await aPerson(db, { staffRole: 'reviewer' }))<PageView<DeskRoundView>>(
          'GET',
          '/desk/rounds',
        )
      ).body;

    it('count what was expected, received and in time, by the rules', async () => {
      const { id: roundId } = await aHalfYear();
      const report = async (given: Partial<AReport>, commitment = {}) =>
        aReport(db, { commitmentId: (await aCommitment(db, commitment)).id, roundId, ...given });
      await report({ state: 'submitted', firstSubmittedAt: '2017-06-30T22:59:59Z' });
      await report({ state: 'published', firstSubmittedAt: '2017-06-30T23:00:00Z' });
      await report({ state: 'returned', firstSubmittedAt: '2017-05-01T00:00:00Z' });
      await report({ state: 'withdrawn', firstSubmittedAt: '2017-05-01T00:00:00Z' });
      await report({ state: 'draft' });
      await report({ state: 'submitted', firstSubmittedAt: '2017-05-01T00:00:00Z' }, { startsOn: '2017-07-01' });
      await report({ state: 'submitted', firstSubmittedAt: '2017-05-01T00:00:00Z' }, { withdrawnOn: '2017-06-01' });
      const paused = await anOrganization(db);
      await aPause(db, paused.id, { startsOn: '2017-06-01', resumesOn: '2017-09-01' });
      await aCommitment(db, { organizationId: paused.id });
      await aCommitment(db);

      const { items } = await deskRounds();
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        code: '2017-1',
        expected: 6,
        received: 3,
        onTime: 2,
        completenessPercent: 50,
        byState: { draft: 1, submitted: 3, returned: 1, approved: 0, published: 1, withdrawn: 1, superseded: 0 },
      });
      expect(items[0]?.timelinessPercent).toBeCloseTo(33.33);
    });

    it('have nothing expected before they open: that is not 0 %', async () => {
      await aRound(db, { opensOn: '2018-01-01' });
      await aCommitment(db);
      expect((await deskRounds()).items[0]).toMatchObject({
        expected: 0,
        completenessPercent: null,
        timelinessPercent: null,
      });
    });

    it('are not shown to organizations', async () => {
      const { id } = await anOrganization(db);
      expect((await askerFor(test.app, await aPerson(db, { managerOf: id }))('GET', '/desk/rounds')).status).toBe(404);
    });
  });
});
