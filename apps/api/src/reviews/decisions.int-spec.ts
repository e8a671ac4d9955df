import type { DeskReportView, PageView, DeskReportSummaryView, ProblemView, WorkspaceReportView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aMembership, anOrganization, aPerson, aReport } from '../../test/factories';
import { askerFor, type Asker } from '../../test/signed-in';
import {
  anApprovedReport,
  aPublishedReport,
  aStage,
  aSubmittedReport,
  aWrittenDraft,
  APPROVAL,
  COMPLETE,
  DAY_IN_ROUND,
  ifMatch,
  move,
  submit,
  type Stage,
} from '../../test/stage';

const UNKNOWN = '8c1f5c1e-6c1c-4f7f-9d3a-0b8a3a1f1a11';
const RETURN = { reasons: ['unclear'], comment: 'What exactly?' };
const WITHDRAW = { reason: 'error', comment: '' };

describe('deciding on a report', () => {
  let test: TestApp;
  let db: DataSource;
  let stage: Stage;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(async () => {
    await removeTestData();
    test.clock.set(DAY_IN_ROUND);
    stage = await aStage(test.app);
  });
  afterAll(() => test.close());

  const said = ({ problem, status }: { problem: ProblemView; status: number }) => ({
    ...problem,
    status,
    instance: '',
  });
  const events = () => db.query<{ move: string }[]>('select move from report_event order by occurred_at');

  describe('two reviewers at once', () => {
    let second: Asker;
    beforeEach(async () => {
      second = askerFor(test.app, await aPerson(db, { staffRole: 'coordinator' }));
    });

    it('publish it once: one is told 200, the other that it changed', async () => {
      const { id, version } = await anApprovedReport(stage);
      const answers = await Promise.all(
        [stage.reviewer, second, stage.reviewer, second].map((asker) =>
          move(asker, `/desk/reports/${id}/publication`, { version }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
      expect((await events()).filter(({ move: made }) => made === 'publish')).toHaveLength(1);
    });

    it('approve and return it: only one of the two happens', async () => {
      const { id, version } = await aSubmittedReport(stage);
      const answers = await Promise.all([
        move(stage.reviewer, `/desk/reports/${id}/approval`, { version, body: APPROVAL }),
        move(second, `/desk/reports/${id}/return`, { version, body: RETURN }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(await db.query('select count(*)::int as count from review')).toEqual([{ count: 1 }]);
    });

    it('publish reports of two rounds of one commitment: the newer one stands', async () => {
      const [older] = await db.query<{ id: string }[]>(
        `insert into round (plan_id, code, label, opens_on, due_on, locks_on)
         select plan_id, '2017-1', label, '2017-02-01', '2017-06-01', '2017-12-31' from round returning id`,
      );
      const newReport = await anApprovedReport(stage);
      const oldReport = await anApprovedReport({ ...stage, roundId: older!.id });
      const answers = await Promise.all(
        [newReport, oldReport].map(({ id, version }) =>
          move(stage.reviewer, `/desk/reports/${id}/publication`, { version }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await db.query('select report_id from standing')).toEqual([{ report_id: newReport.id }]);
    });

    it('publish a correction while its original is withdrawn: no move is lost, and the standing is what is published', async () => {
      const original = await aPublishedReport(stage);
      const correction = await anApprovedReport(stage, { ...COMPLETE, progressPercent: 70 });
      const [published] = await Promise.all([
        move(stage.reviewer, `/desk/reports/${correction.id}/publication`, { version: correction.version }),
        move(second, `/desk/reports/${original.id}/withdrawal`, { version: original.version, body: WITHDRAW }),
      ]);
      expect(published.status).toBe(200);
      expect(await db.query('select report_id from standing')).toEqual([{ report_id: correction.id }]);
      expect(await db.query(`select count(*)::int as count from report where state = 'published'`)).toEqual([
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
      const { id, version } = await prepare(stage);
      const own = askerFor(test.app, await aPerson(db, { staffRole: 'coordinator', managerOf: stage.organization.id }));
      const answer = await move(own, `/desk/reports/${id}/${path}`, { version, ...(body ? { body } : {}) });
      expect(answer.problem).toMatchObject({ status: 403, type: 'urn:problem:own-organization' });
    });

    it.each(decisions)('%s is refused to staff who belonged to it once', async (path, prepare, body) => {
      const { id, version } = await prepare(stage);
      const former = askerFor(test.app, await aPerson(db, { staffRole: 'reviewer', onceOf: stage.organization.id }));
      const before = await events();
      const answer = await move(former, `/desk/reports/${id}/${path}`, { version, ...(body ? { body } : {}) });
      expect(answer.problem).toMatchObject({ status: 403, type: 'urn:problem:own-organization' });
      expect(await events()).toEqual(before);
    });

    it('is said before anything else, even without a version', async () => {
      const { id } = await aSubmittedReport(stage);
      const former = askerFor(test.app, await aPerson(db, { staffRole: 'reviewer', onceOf: stage.organization.id }));
      const answer = await former('POST', `/desk/reports/${id}/approval`, { body: APPROVAL });
      expect(answer.status).toBe(403);
    });

    it('and the desk says so in its list and on the report', async () => {
      const { id } = await aSubmittedReport(stage);
      const former = askerFor(test.app, await aPerson(db, { staffRole: 'reviewer', onceOf: stage.organization.id }));
      const list = await former<PageView<DeskReportSummaryView>>('GET', '/desk/reports');
      expect(list.body.items.map(({ decisionBar }) => decisionBar)).toEqual(['own-organization']);
      expect((await former<DeskReportView>('GET', `/desk/reports/${id}`)).body.decisionBar).toBe('own-organization');
      expect((await stage.reviewer<DeskReportView>('GET', `/desk/reports/${id}`)).body.decisionBar).toBeNull();
    });

    it('while in the workspace staff who belong to it still withdraw as its people', async () => {
      const { id, version } = await aPublishedReport(stage);
      const own = await aPerson(db, { staffRole: 'reviewer', name: 'Both', reporterOf: stage.organization.id });
      const answer = await move<WorkspaceReportView>(askerFor(test.app, own), `/workspace/reports/${id}/withdrawal`, {
        version,
        body: WITHDRAW,
      });
      expect(answer.body.history.at(-1)?.by).toEqual({ kind: 'organization', name: 'Both' });
    });
  });

  describe('to strangers a report does not exist', () => {
    const routes: [string, 'GET' | 'PUT' | 'POST', string, object | undefined][] = [
      ['reading', 'GET', '', undefined],
      ['history', 'GET', '/history', undefined],
      ['saving', 'PUT', '', COMPLETE],
      ['submitting', 'POST', '/submission', undefined],
      ['withdrawing', 'POST', '/withdrawal', WITHDRAW],
    ];
    const headers = { ...ifMatch(3), 'idempotency-key': 'some-key-1' };

    it.each(routes)(
      '%s in the workspace: the same words for foreign, unknown and malformed ids',
      async (_name, method, path, body) => {
        const { id } = await aSubmittedReport(stage);
        const elsewhere = await anOrganization(db);
        const strangers = [
          await aPerson(db, { managerOf: elsewhere.id }),
          await aPerson(db, { reporterOf: elsewhere.id, onceOf: stage.organization.id }),
          await aPerson(db, { reporterOf: elsewhere.id, staffRole: 'coordinator' }),
        ];
        for (const person of strangers) {
          const stranger = askerFor(test.app, person);
          const ask = (reportId: string) =>
            stranger(method, `/workspace/reports/${reportId}${path}`, { headers, ...(body ? { body } : {}) });
          const unknown = said(await ask(UNKNOWN));
          expect(unknown).toMatchObject({ status: 404, type: 'urn:problem:not-found' });
          expect(said(await ask(id))).toEqual(unknown);
          expect(said(await ask('1'))).toEqual(unknown);
          expect(said(await ask('%00'))).toEqual(unknown);
        }
      },
    );

    it.each([
      ['GET', '', undefined],
      ['POST', '/return', RETURN],
      ['POST', '/approval', APPROVAL],
      ['POST', '/publication', undefined],
      ['POST', '/withdrawal', WITHDRAW],
    ] as const)('the desk (%s %s) knows no draft and is closed to organizations', async (method, path, body) => {
      const draft = await aWrittenDraft(stage);
      const ask = (asker: Asker, id: string) =>
        asker(method, `/desk/reports/${id}${path}`, { headers: ifMatch(draft.version), ...(body ? { body } : {}) });
      const unknown = said(await ask(stage.reviewer, UNKNOWN));
      expect(unknown.status).toBe(404);
      expect(said(await ask(stage.reviewer, draft.id))).toEqual(unknown);
      expect(said(await ask(stage.reporter, draft.id))).toEqual(unknown);
    });

    it('and a commitment of another organization starts no report', async () => {
      const stranger = askerFor(test.app, await aPerson(db, { managerOf: (await anOrganization(db)).id }));
      const answer = await stranger('POST', '/workspace/reports', {
        body: { commitmentId: stage.commitmentId, roundId: stage.roundId },
      });
      expect(answer.status).toBe(404);
    });

    it('nor does it exist for those who left the organization', async () => {
      const { id } = await aSubmittedReport(stage);
      await db.query(`update membership set until = '2017-10-01' where person_id = $1`, [stage.reporterPerson.id]);
      expect((await stage.reporter('GET', `/workspace/reports/${id}`)).status).toBe(404);
    });

    it('and a visitor is asked to sign in', async () => {
      const visitor = askerFor(test.app, null);
      expect((await visitor('GET', `/workspace/reports/${UNKNOWN}`)).status).toBe(401);
      expect((await visitor('GET', '/desk/reports')).status).toBe(401);
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
      const { id, version } = await aSubmittedReport(stage);
      const answer = await move(stage.reviewer, `/desk/reports/${id}/${path}`, { version, body });
      expect(answer.status).toBe(422);
      expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
      expect(await db.query('select state from report')).toEqual([{ state: 'submitted' }]);
    });

    it('a withdrawal needs a known reason', async () => {
      const { id, version } = await aPublishedReport(stage);
      const answer = await move(stage.reporter, `/workspace/reports/${id}/withdrawal`, {
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
      const { id, version } = await aSubmittedReport(stage);
      const ask = (headers: Record<string, string>) =>
        stage.reviewer('POST', `/desk/reports/${id}/${path}`, { headers, ...(body ? { body } : {}) });
      expect((await ask({})).status).toBe(428);
      expect((await ask(ifMatch(version - 1))).status).toBe(412);
    });

    it.each([
      ['publication', 'before it is approved', undefined],
      ['withdrawal', 'before it is published', WITHDRAW],
    ])('%s is refused %s', async (path, _case, body) => {
      const { id, version } = await aSubmittedReport(stage);
      const answer = await move(stage.reviewer, `/desk/reports/${id}/${path}`, { version, ...(body ? { body } : {}) });
      expect(answer.problem).toMatchObject({ status: 409, type: 'urn:problem:move-not-allowed' });
    });

    it('an approved report that is returned loses its rating', async () => {
      const { id, version } = await anApprovedReport(stage);
      await move(stage.reviewer, `/desk/reports/${id}/return`, { version, body: RETURN });
      expect(await db.query('select state, verified_rating from report')).toEqual([
        { state: 'returned', verified_rating: null },
      ]);
    });
  });

  describe('the queue', () => {
    const ask = (query = '') => stage.reviewer<PageView<DeskReportSummaryView>>('GET', `/desk/reports${query}`);

    it('holds what waits, oldest first, with its age, and no drafts', async () => {
      await aWrittenDraft(stage);
      const other = await anOrganization(db, { name: 'Ökumene 100%_sicher' });
      const ids: string[] = [];
      for (const [activity, submittedAt, state] of [
        [30, '2017-09-01T12:00:00Z', 'submitted'],
        [31, '2017-08-01T12:00:00Z', 'approved'],
        [32, '2017-10-01T12:00:01Z', 'submitted'],
        [33, '2017-05-01T12:00:00Z', 'published'],
      ] as const) {
        const [row] = await db.query<{ id: string }[]>(
          `insert into commitment (organization_id, activity_id, country_iso2, starts_on)
           select $1, id, 'MA', '2017-03-01' from activity where number = $2 returning id`,
          [other.id, activity],
        );
        ids.push((await aReport(db, { commitmentId: row!.id, roundId: stage.roundId, state, submittedAt })).id);
      }
      const { body } = await ask();
      expect(body.total).toBe(3);
      expect(body.items.map(({ id, ageDays }) => [id, ageDays])).toEqual([
        [ids[1], 62],
        [ids[0], 31],
        [ids[2], 0],
      ]);
      expect((await ask('?sort=newest')).body.items.map(({ id }) => id)).toEqual([ids[2], ids[0], ids[1]]);
      expect((await ask('?state=published')).body.items.map(({ id }) => id)).toEqual([ids[3]]);
      expect((await ask('?goal=3&country=MA&round=2017-2')).body.total).toBe(3);
      expect((await ask('?goal=4')).body.total).toBe(0);
      expect((await ask(`?search=${encodeURIComponent('100%_s')}`)).body.total).toBe(3);
      expect((await ask(`?search=${encodeURIComponent('100__s')}`)).body.total).toBe(0);

      const first = await ask('?limit=2');
      expect(first.body.items.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
      const rest = await ask(`?limit=2&cursor=${first.body.nextCursor}`);
      expect(rest.body.items.map(({ id }) => id)).toEqual([ids[2]]);
      expect(rest.body).toMatchObject({ total: 3, nextCursor: null });
    });

    it('marks what waits too long', async () => {
      await aSubmittedReport(stage);
      expect((await ask()).body.items.map(({ isEscalated }) => isEscalated)).toEqual([false]);
      test.clock.set('2017-12-01');
      expect((await ask()).body.items.map(({ isEscalated }) => isEscalated)).toEqual([true]);
    });

    it.each([
      'state=draft',
      'goal=x',
      'goal=0',
      'country=tn',
      'limit=101',
      'sort=age',
      'search=%00',
      'cursor=zzz',
      'order=1',
      'lang=de',
    ])('refuses ?%s at the parameter', async (query) => {
      const answer = await ask(`?${query}`);
      expect(answer.status).toBe(422);
      expect(answer.problem.errors?.map(({ pointer }) => pointer)).toEqual([`?${query.split('=')[0]}`]);
    });

    it('shows a report beside the published one of the round before', async () => {
      const [older] = await db.query<{ id: string }[]>(
        `insert into round (plan_id, code, label, opens_on, due_on, locks_on)
         select plan_id, '2017-1', '{"en":"First half","fr":"f","ar":"ا","es":"e","ca":"c"}', '2017-02-01', '2017-06-01', '2017-12-31'
         from round returning id`,
      );
      const before = await aPublishedReport({ ...stage, roundId: older!.id }, { ...COMPLETE, progressPercent: 20 });
      const { id } = await aSubmittedReport(stage);
      const { body } = await stage.reviewer<DeskReportView>('GET', `/desk/reports/${id}`);
      expect(body.previous).toMatchObject({
        id: before.id,
        roundLabel: 'First half',
        verifiedRating: 'limited',
        content: { progressPercent: 20 },
      });
      expect(body).toMatchObject({
        disclosure: 'named',
        activity: { number: 12, wording: 'paraphrase', paragraph: 58 },
      });
      const own = await stage.reporter<WorkspaceReportView>('GET', `/workspace/reports/${id}`);
      expect(own.body.previous).toMatchObject({ content: { progressPercent: 20 } });
    });

    it('answers signed-in people with nothing to be kept on the way', async () => {
      expect((await ask()).headers['cache-control']).toBe('no-store');
    });
  });

  it('a member of two organizations sees the reports of both', async () => {
    const { id } = await aSubmittedReport(stage);
    const elsewhere = await anOrganization(db);
    const person = await aPerson(db, { managerOf: elsewhere.id });
    await aMembership(db, { personId: person.id, organizationId: stage.organization.id });
    expect((await askerFor(test.app, person)('GET', `/workspace/reports/${id}`)).status).toBe(200);
    expect((await submit(askerFor(test.app, person), { id, version: 1 })).status).toBe(412);
  });
});
