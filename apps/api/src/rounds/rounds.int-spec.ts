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
import { apiClientFor } from '../../test/signed-in';
import { until } from '../../test/until';
import { DeskRoundFigures } from './desk-round-figures';
import { RoundSettlement } from './round-settlement';
import { RoundsQueries } from './rounds.queries';

describe('reporting rounds', () => {
  let test: TestApp;
  let db: DataSource;

  beforeAll(async () => {
    // Disabled: it would settle rounds by itself when the day changes; the tests call it.
    test = await createTestApp({ override: (module) => module.overrideProvider(RoundSettlement).useValue({}) });
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
      const client = apiClientFor(test.app, await aPerson(db, { reporterOf: own.id }));
      const { body } = await client<PageView<WorkspaceRoundView>>('GET', '/workspace/rounds');
      expect(body.items.map(({ code, dueOn, locksOn }) => [code, dueOn, locksOn])).toEqual([
        ['2017-2', '2017-12-31', '2018-01-31'],
        ['2017-1', '2017-08-15', '2017-08-15'],
      ]);
      expect((await client('GET', `/workspace/rounds?organization=${other.id}`)).status).toBe(404);
      const page = await client<PageView<WorkspaceRoundView>>('GET', '/workspace/rounds?limit=1');
      const rest = await client<PageView<WorkspaceRoundView>>(
        'GET',
        `/workspace/rounds?cursor=${page.body.nextCursor}`,
      );
      expect(rest.body).toMatchObject({ total: 2, nextCursor: null, items: [{ code: '2017-1' }] });
    });
  });

  describe('for the observatory', () => {
    const deskRounds = async () =>
      (
        await apiClientFor(test.app, await aPerson(db, { staffRole: 'reviewer' }))<PageView<DeskRoundView>>(
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
      await report({ state: 'submitted', firstSubmittedAt: '2017-05-01T00:00:00Z' }, { withdrawnOn: '2017-04-01' });
      const paused = await anOrganization(db);
      await aPause(db, paused.id, { startsOn: '2017-04-01', resumesOn: '2017-09-01' });
      await aCommitment(db, { organizationId: paused.id });
      await aCommitment(db);

      const { items } = await deskRounds();
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        code: '2017-1',
        isSettled: true,
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

    it('expect, while they are open, whoever is active today, and say that it is not settled', async () => {
      test.clock.set('2017-05-01');
      await aHalfYear();
      const { id } = await anOrganization(db);
      await aCommitment(db, { organizationId: id });
      await aPause(db, id, { startsOn: '2017-04-20', resumesOn: '2017-05-02' });
      expect((await deskRounds()).items[0]).toMatchObject({ isSettled: false, expected: 0 });
      test.clock.set('2017-05-02');
      expect((await deskRounds()).items[0]).toMatchObject({ isSettled: false, expected: 1 });
    });

    /** Changes of the inputs of figures while a round is open. */
    const CHANGES = {
      'a report that is sent': `update report set state = 'submitted', first_submitted_at = '2017-05-01' where state = 'draft'`,
      'a report that is sent late': `update report set first_submitted_at = '2017-07-15' where state = 'submitted'`,
      'a report that is returned': `update report set state = 'returned' where state = 'submitted'`,
      'a report that is deleted': `delete from report where state = 'submitted'`,
      'an extension': `insert into round_extension (round_id, organization_id, due_on)
        select round.id, organization.id, '2017-07-31' from round, organization where slug = 'late'`,
      'a pause': `insert into organization_pause (organization_id, starts_on) select id, '2017-04-01' from organization where slug = 'late'`,
      'another commitment': `insert into commitment (organization_id, activity_id, country_iso2, starts_on)
        select organization.id, activity.id, 'ES', '2017-03-01' from organization, activity where slug = 'late' and number = 40`,
      'a commitment that is withdrawn': `update commitment set withdrawn_on = '2017-04-01'`,
      'an organization that leaves': `update organization set lifecycle = 'left', left_on = '2017-04-01' where slug = 'late'`,
      'another due day': `update round set due_on = '2017-07-20'`,
    };

    it.each(Object.entries(CHANGES))('are others after %s', async (_change, sql) => {
      test.clock.set('2017-07-20');
      const { id: roundId } = await aHalfYear();
      const late = await anOrganization(db, { slug: 'late' });
      const commitments = [
        await aCommitment(db),
        await aCommitment(db),
        await aCommitment(db, { organizationId: late.id }),
      ];
      const [drafted, sent, sentLate] = commitments.map(({ id }) => id);
      await aReport(db, { commitmentId: drafted!, roundId });
      await aReport(db, { commitmentId: sent!, roundId, state: 'submitted', firstSubmittedAt: '2017-05-01T00:00:00Z' });
      await aReport(db, {
        commitmentId: sentLate!,
        roundId,
        state: 'returned',
        firstSubmittedAt: '2017-07-10T00:00:00Z',
      });
      const before = (await deskRounds()).items;
      await db.query(sql);
      const after = (await deskRounds()).items;
      const made = new DeskRoundFigures(test.app.get(RoundsQueries), test.clock);
      const [anew] = await made.of(await test.app.get(RoundsQueries).all());
      expect(after[0]).toMatchObject({ ...anew });
      expect(after).not.toEqual(before);
    });

    describe('once they are settled', () => {
      const settle = (today: string) => new RoundSettlement(db, test.clock).settle(today);
      const expected = async () => (await deskRounds()).items[0]?.expected;

      it('expect what they expected then, whatever is said of pauses and dates later', async () => {
        await aHalfYear();
        const [paused, active] = [await anOrganization(db), await anOrganization(db)];
        for (const { id } of [paused, active]) await aCommitment(db, { organizationId: id });
        await aPause(db, paused.id, { startsOn: '2017-03-01' });
        expect(await settle('2017-08-01')).toBe(1);
        await db.query('delete from organization_pause');
        await aPause(db, active.id, { startsOn: '2017-03-01' });
        await db.query(`update commitment set ends_on = '2017-03-01'`);
        expect(await expected()).toBe(1);
        expect(await settle('2017-09-01')).toBe(0);
        expect(await expected()).toBe(1);
      });

      it('are all of those that are locked, and none that is open', async () => {
        await aHalfYear();
        await aRound(db, { code: '2016-2', opensOn: '2016-08-01', dueOn: '2016-12-31', locksOn: '2017-01-31' });
        expect(await settle('2017-07-31')).toBe(1);
        expect(await settle('2017-08-01')).toBe(1);
        const settled = await db.query('select round_id from round_settlement');
        expect(settled).toHaveLength(2);
      });

      it('are settled once by two instances at the same time', async () => {
        await aHalfYear();
        await aCommitment(db);
        // Open as many connections beforehand, so that none of them is delayed by connecting.
        await Promise.all([1, 2, 3].map(() => db.query('select pg_sleep(0.1)')));
        const counts = await Promise.all([settle('2017-08-01'), settle('2017-08-01'), settle('2017-08-01')]);
        expect(counts.sort()).toEqual([0, 0, 1]);
        expect(await db.query('select commitment_id from round_expectation')).toHaveLength(1);
      });

      it('and an organization that is tightened meanwhile waits for nothing', async () => {
        const round = await aHalfYear();
        const organization = await anOrganization(db);
        const { id } = await aCommitment(db, { organizationId: organization.id });
        await db.transaction(async (settling) => {
          await settling.query('insert into round_settlement (round_id) values ($1)', [round.id]);
          await settling.query('insert into round_expectation (round_id, commitment_id) values ($1, $2)', [
            round.id,
            id,
          ]);
          await db.transaction(async (tightening) => {
            await tightening.query(`set local lock_timeout = '2s'`);
            await tightening.query(`update organization set least_disclosure = 'region-only' where id = $1`, [
              organization.id,
            ]);
          });
        });
      });

      it('are settled when the application starts and when a day begins', async () => {
        await aHalfYear();
        test.clock.set('2017-07-31');
        const other = await createTestApp();
        try {
          // Its clock stands at the real day, long after.
          await until(async () => (await db.query<unknown[]>('select from round_settlement')).length === 1);
        } finally {
          await other.close();
        }
      });
    });

    it('are not shown to organizations', async () => {
      const { id } = await anOrganization(db);
      expect((await apiClientFor(test.app, await aPerson(db, { managerOf: id }))('GET', '/desk/rounds')).status).toBe(
        404,
      );
    });
  });
});
