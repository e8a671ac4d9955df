import type { DeskReportView, PageView, DeskReportSummaryView, WorkspaceReportView } from '@opev/contract';
import { aPerson } from '../../test/factories';
import { apiClientFor, type ApiClient } from '../../test/signed-in';
import {
  onStage,
  anApprovedReport,
  aPublishedReport,
  aSubmittedReport,
  APPROVAL,
  COMPLETE,
  ifMatchHeader,
  move,
  type Stage,
} from '../../test/stage';

const RETURN = { reasons: ['unclear'], comment: 'What exactly?' };
const WITHDRAW = { reason: 'error', comment: '' };

describe('deciding on a report', () => {
  const on = onStage();

  const events = () => on.db.query<{ move: string }[]>('select move from report_event order by occurred_at');

  describe('two reviewers at once', () => {
    let second: ApiClient;
    beforeEach(async () => {
      second = apiClientFor(on.test.app, await aPerson(on.db, { staffRole: 'coordinator' }));
    });

    it('publish it once: one is told 200, the other that it changed', async () => {
      const { id, version } = await anApprovedReport(on.stage);
      const answers = await Promise.all(
        [on.stage.reviewer, second, on.stage.reviewer, second].map((client) =>
          move(client, `/desk/reports/${id}/publication`, { version }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
      expect((await events()).filter(({ move: made }) => made === 'publish')).toHaveLength(1);
    });

    it('approve and return it: only one of the two happens', async () => {
      const { id, version } = await aSubmittedReport(on.stage);
      const answers = await Promise.all([
        move(on.stage.reviewer, `/desk/reports/${id}/approval`, { version, body: APPROVAL }),
        move(second, `/desk/reports/${id}/return`, { version, body: RETURN }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(await on.db.query('select count(*)::int as count from review')).toEqual([{ count: 1 }]);
    });

    it('publish reports of two rounds of one commitment: the newer one stands', async () => {
      const [older] = await on.db.query<{ id: string }[]>(
        `insert into round (plan_id, code, label, opens_on, due_on, locks_on)
         select plan_id, '2017-1', label, '2017-02-01', '2017-06-01', '2017-12-31' from round returning id`,
      );
      const newReport = await anApprovedReport(on.stage);
      const oldReport = await anApprovedReport({ ...on.stage, roundId: older!.id });
      const answers = await Promise.all(
        [newReport, oldReport].map(({ id, version }) =>
          move(on.stage.reviewer, `/desk/reports/${id}/publication`, { version }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await on.db.query('select report_id from standing')).toEqual([{ report_id: newReport.id }]);
    });

    it('publish a correction while its original is withdrawn: no move is lost, and the standing is what is published', async () => {
      const original = await aPublishedReport(on.stage);
      const correction = await anApprovedReport(on.stage, { ...COMPLETE, progressPercent: 70 });
      const [published] = await Promise.all([
        move(on.stage.reviewer, `/desk/reports/${correction.id}/publication`, { version: correction.version }),
        move(second, `/desk/reports/${original.id}/withdrawal`, { version: original.version, body: WITHDRAW }),
      ]);
      expect(published.status).toBe(200);
      expect(await on.db.query('select report_id from standing')).toEqual([{ report_id: correction.id }]);
      expect(await on.db.query(`select count(*)::int as count from report where state = 'published'`)).toEqual([
        { count: 1 },
      ]);
    });
  });

  describe('nobody judges their own', () => {
    const decisions: [string, (stage: Stage) => Promise<{ id: string; version: number }>, object | undefined][] = [
      ['return', aSubmittedReport, RETURN],
      ['approval', aSubmittedReport, APPROVAL],
      ['publication', anApprovedReport, undefined],
      ['withdrawal', aPublishedReport, WITHDRAW],
    ];

    it.each(decisions)('%s is refused to staff who belong to the organization', async (path, prepare, body) => {
      const { id, version } = await prepare(on.stage);
      const own = apiClientFor(
        on.test.app,
        await aPerson(on.db, { staffRole: 'coordinator', managerOf: on.stage.organization.id }),
      );
      const answer = await move(own, `/desk/reports/${id}/${path}`, { version, ...(body ? { body } : {}) });
      expect(answer.problem).toMatchObject({ status: 403, type: 'urn:problem:own-organization' });
    });

    it.each(decisions)('%s is refused to staff who belonged to it once', async (path, prepare, body) => {
      const { id, version } = await prepare(on.stage);
      const former = apiClientFor(
        on.test.app,
        await aPerson(on.db, { staffRole: 'reviewer', onceOf: on.stage.organization.id }),
      );
      const before = await events();
      const answer = await move(former, `/desk/reports/${id}/${path}`, { version, ...(body ? { body } : {}) });
      expect(answer.problem).toMatchObject({ status: 403, type: 'urn:problem:own-organization' });
      expect(await events()).toEqual(before);
    });

    it('is said before anything else, even without a version', async () => {
      const { id } = await aSubmittedReport(on.stage);
      const former = apiClientFor(
        on.test.app,
        await aPerson(on.db, { staffRole: 'reviewer', onceOf: on.stage.organization.id }),
      );
      const answer = await former('POST', `/desk/reports/${id}/approval`, { body: APPROVAL });
      expect(answer.status).toBe(403);
    });

    it('and the desk says so in its list and on the report', async () => {
      const { id } = await aSubmittedReport(on.stage);
      const former = apiClientFor(
        on.test.app,
        await aPerson(on.db, { staffRole: 'reviewer', onceOf: on.stage.organization.id }),
      );
      const list = await former<PageView<DeskReportSummaryView>>('GET', '/desk/reports');
      expect(list.body.items.map(({ decisionBar }) => decisionBar)).toEqual(['own-organization']);
      expect((await former<DeskReportView>('GET', `/desk/reports/${id}`)).body.decisionBar).toBe('own-organization');
      expect((await on.stage.reviewer<DeskReportView>('GET', `/desk/reports/${id}`)).body.decisionBar).toBeNull();
    });

    it('while in the workspace staff who belong to it still withdraw as its people', async () => {
      const { id, version } = await aPublishedReport(on.stage);
      const own = await aPerson(on.db, { staffRole: 'reviewer', name: 'Both', reporterOf: on.stage.organization.id });
      const answer = await move<WorkspaceReportView>(
        apiClientFor(on.test.app, own),
        `/workspace/reports/${id}/withdrawal`,
        {
          version,
          body: WITHDRAW,
        },
      );
      expect(answer.body.history.at(-1)?.by).toEqual({ kind: 'organization', name: 'Both' });
    });
  });

  describe('needs what the decision needs', () => {
    it.each<[string, string, object, string, string]>([
      ['return', 'no reason', { reasons: [], comment: 'Why?' }, '/reasons', 'required'],
      ['return', 'an unknown reason', { reasons: ['bad'], comment: 'Why?' }, '/reasons', 'unknown-value'],
      ['return', 'a reason twice', { reasons: ['other', 'other'], comment: 'Why?' }, '/reasons', 'repeated'],
      ['return', 'no comment', { reasons: ['other'] }, '/comment', 'required'],
      ['return', 'an invisible comment', { reasons: ['other'], comment: ' \u200b\n' }, '/comment', 'required'],
      ['return', 'a broken comment', { reasons: ['other'], comment: '\0' }, '/comment', 'broken-text'],
      ['return', 'a comment too long', { reasons: ['other'], comment: 'x'.repeat(4001) }, '/comment', 'too-long'],
      ['approval', 'no rating', { ...APPROVAL, verifiedRating: undefined }, '/verifiedRating', 'required'],
      ['approval', 'an unknown rating', { ...APPROVAL, verifiedRating: 'good' }, '/verifiedRating', 'unknown-value'],
      ['approval', 'no method', { ...APPROVAL, method: null }, '/method', 'required'],
      ['approval', 'February 30', { ...APPROVAL, verifiedOn: '2017-02-30' }, '/verifiedOn', 'not-a-day'],
      ['approval', 'a day ahead', { ...APPROVAL, verifiedOn: '2017-10-03' }, '/verifiedOn', 'in-the-future'],
    ])('%s with %s is refused at the field', async (path, _case, body, pointer, code) => {
      const { id, version } = await aSubmittedReport(on.stage);
      const answer = await move(on.stage.reviewer, `/desk/reports/${id}/${path}`, { version, body });
      expect(answer.status).toBe(422);
      expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
      expect(await on.db.query('select state from report')).toEqual([{ state: 'submitted' }]);
    });

    it('a withdrawal needs a known reason', async () => {
      const { id, version } = await aPublishedReport(on.stage);
      const answer = await move(on.stage.reporter, `/workspace/reports/${id}/withdrawal`, {
        version,
        body: { reason: 'mood', comment: '' },
      });
      expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer: '/reason', code: 'unknown-value' })]);
    });

    it.each([
      ['return', RETURN],
      ['approval', APPROVAL],
      ['publication', undefined],
      ['withdrawal', WITHDRAW],
    ])('%s needs the version that was seen', async (path, body) => {
      const { id, version } = await aSubmittedReport(on.stage);
      const ask = (headers: Record<string, string>) =>
        on.stage.reviewer('POST', `/desk/reports/${id}/${path}`, { headers, ...(body ? { body } : {}) });
      expect((await ask({})).status).toBe(428);
      expect((await ask(ifMatchHeader(version - 1))).status).toBe(412);
    });

    it.each([
      ['publication', 'before it is approved', undefined],
      ['withdrawal', 'before it is published', WITHDRAW],
    ])('%s is refused %s', async (path, _case, body) => {
      const { id, version } = await aSubmittedReport(on.stage);
      const answer = await move(on.stage.reviewer, `/desk/reports/${id}/${path}`, {
        version,
        ...(body ? { body } : {}),
      });
      expect(answer.problem).toMatchObject({ status: 409, type: 'urn:problem:move-not-allowed' });
    });

    it('an approved report that is returned loses its rating', async () => {
      const { id, version } = await anApprovedReport(on.stage);
      await move(on.stage.reviewer, `/desk/reports/${id}/return`, { version, body: RETURN });
      expect(await on.db.query('select state, verified_rating from report')).toEqual([
        { state: 'returned', verified_rating: null },
      ]);
    });
  });
});
