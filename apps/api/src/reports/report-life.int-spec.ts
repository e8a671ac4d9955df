import type { DeskReportView, PageView, ReportEventView, WorkspaceReportView } from '@opev/contract';
import {
  onStage,
  aPublishedReport,
  aSubmittedReport,
  aWrittenDraft,
  APPROVAL,
  COMPLETE,
  ifMatchHeader,
  move,
  submit,
} from '../../test/stage';

describe("a report's life", () => {
  const on = onStage();

  const standing = () =>
    on.db.query<{ report_id: string; progress_percent: number }[]>('select report_id, progress_percent from standing');
  const audit = () =>
    on.db.query<{ action: string; actor_id: string }[]>('select action, actor_id from audit_entry order by id');
  const states = () =>
    on.db.query<{ id: string; state: string }[]>('select id, state from report order by created_at, state');

  it('goes from a draft over a return and an approval to a publication, and is remembered whole', async () => {
    const { reporter, reviewer, commitmentId, roundId } = on.stage;
    const begun = await reporter<WorkspaceReportView>('POST', '/workspace/reports?lang=ar', {
      body: { commitmentId, roundId },
    });
    expect(begun.status).toBe(201);
    expect(begun.headers['etag']).toBe('"1"');
    expect(begun.body).toMatchObject({ state: 'draft', isEditable: true, correctsId: null, returned: null });
    expect(begun.body.content).toMatchObject({
      claimedStatus: null,
      whatWasDone: '',
      audience: null,
      textLanguage: 'ar',
    });

    const { id } = begun.body;
    const saved = await reporter<WorkspaceReportView>('PUT', `/workspace/reports/${id}`, {
      body: COMPLETE,
      headers: ifMatchHeader(1),
    });
    expect(saved.body.content).toEqual(COMPLETE);
    expect(saved.headers['etag']).toBe('"2"');

    on.test.clock.set('2017-10-03');
    const sent = await submit(reporter, saved.body);
    expect(sent.body).toMatchObject({
      state: 'submitted',
      version: 3,
      isEditable: false,
      submittedAt: '2017-10-03T12:00:00.000Z',
    });

    on.test.clock.set('2017-10-04');
    const back = await move<DeskReportView>(reviewer, `/desk/reports/${id}/return`, {
      version: 3,
      body: { reasons: ['unclear', 'evidence-missing'], comment: 'Which workshops?' },
    });
    expect(back.body).toMatchObject({ state: 'returned', version: 4, review: { decision: 'return' } });

    const answer = await reporter<WorkspaceReportView>('GET', `/workspace/reports/${id}`);
    expect(answer.body.isEditable).toBe(true);
    expect(answer.body.returned).toEqual({
      occurredAt: '2017-10-04T12:00:00.000Z',
      move: 'return',
      from: 'submitted',
      to: 'returned',
      by: { kind: 'observatory', name: null },
      reasons: ['unclear', 'evidence-missing'],
      comment: 'Which workshops?',
    });

    on.test.clock.set('2017-10-05');
    const mended = await reporter<WorkspaceReportView>('PUT', `/workspace/reports/${id}`, {
      body: { ...COMPLETE, whatWasDone: 'Three workshops in Tunis.' },
      headers: ifMatchHeader(4),
    });
    const again = await submit(reporter, mended.body);
    on.test.clock.set('2017-10-06');
    const approved = await move<DeskReportView>(reviewer, `/desk/reports/${id}/approval`, {
      version: again.body.version,
      body: { ...APPROVAL, comment: 'Seen.' },
    });
    expect(approved.body.review).toEqual({
      reviewedAt: '2017-10-06T12:00:00.000Z',
      decision: 'approve',
      verifiedRating: 'limited',
      method: 'interview',
      verifiedOn: '2017-10-01',
    });
    expect(await standing()).toEqual([]);
    on.test.clock.set('2017-10-07');
    const published = await move<DeskReportView>(reviewer, `/desk/reports/${id}/publication`, {
      version: approved.body.version,
    });
    expect(published.status).toBe(200);
    expect(published.headers['etag']).toBe(`"${published.body.version}"`);
    expect(await standing()).toEqual([{ report_id: id, progress_percent: 40 }]);

    const { body: history } = await reporter<ReportEventView[]>('GET', `/workspace/reports/${id}/history`);
    expect(history.map((event) => [event.move, event.to, event.by.kind, event.by.name])).toEqual([
      ['create', 'draft', 'organization', 'Amal'],
      ['submit', 'submitted', 'organization', 'Amal'],
      ['return', 'returned', 'observatory', null],
      ['submit', 'submitted', 'organization', 'Amal'],
      ['approve', 'approved', 'observatory', null],
      ['publish', 'published', 'observatory', null],
    ]);
    const desk = await reviewer<DeskReportView>('GET', `/desk/reports/${id}`);
    expect(desk.body.history.map(({ by }) => by.name)).toEqual(['Amal', 'Amal', 'Jordi', 'Amal', 'Jordi', 'Jordi']);

    const { reporterPerson: amal, reviewerPerson: jordi, organization } = on.stage;
    expect(await audit()).toEqual([
      { action: 'report.created', actor_id: amal.id },
      { action: 'report.submitted', actor_id: amal.id },
      { action: 'report.returned', actor_id: jordi.id },
      { action: 'report.submitted', actor_id: amal.id },
      { action: 'report.approved', actor_id: jordi.id },
      { action: 'report.published', actor_id: jordi.id },
    ]);
    expect(await on.db.query(`select distinct subject_type, subject_id, organization_id from audit_entry`)).toEqual([
      { subject_type: 'report', subject_id: id, organization_id: organization.id },
    ]);
    // The audit trail contains codes, never text somebody wrote.
    expect(JSON.stringify(await on.db.query('select detail from audit_entry'))).not.toMatch(/workshops|Seen/);
  });

  it('counts the first submission as the one that was in time or late', async () => {
    const { id, version } = await aSubmittedReport(on.stage);
    on.test.clock.set('2017-11-20');
    const back = await move<DeskReportView>(on.stage.reviewer, `/desk/reports/${id}/return`, {
      version,
      body: { reasons: ['other'], comment: 'Please look again.' },
    });
    on.test.clock.set('2018-01-05');
    await submit(on.stage.reporter, back.body);
    const [row] = await on.db.query<{ first_submitted_at: Date; submitted_at: Date }[]>(
      'select first_submitted_at, submitted_at from report',
    );
    expect(row!.first_submitted_at.toISOString()).toBe('2017-10-02T12:00:00.000Z');
    expect(row!.submitted_at.toISOString()).toBe('2018-01-05T12:00:00.000Z');
  });

  describe('a correction', () => {
    const startCorrection = () =>
      on.stage.reporter<WorkspaceReportView>('POST', '/workspace/reports', {
        body: { commitmentId: on.stage.commitmentId, roundId: on.stage.roundId },
      });

    const publishCorrection = async (progressPercent: number): Promise<DeskReportView> =>
      aPublishedReport(on.stage, { ...COMPLETE, progressPercent });

    it('starts from what is published, and leaves it published', async () => {
      const published = await aPublishedReport(on.stage);
      const correction = await startCorrection();
      expect(correction.status).toBe(201);
      expect(correction.body).toMatchObject({ state: 'draft', correctsId: published.id, content: COMPLETE });
      expect(await standing()).toMatchObject([{ report_id: published.id }]);
    });

    it('supersedes the published report in the moment it is published itself', async () => {
      const first = await aPublishedReport(on.stage);
      on.test.clock.set('2017-11-01');
      const second = await publishCorrection(60);
      expect(await states()).toEqual([
        { id: first.id, state: 'superseded' },
        { id: second.id, state: 'published' },
      ]);
      expect(await standing()).toEqual([{ report_id: second.id, progress_percent: 60 }]);
      const { body: history } = await on.stage.reporter<ReportEventView[]>(
        'GET',
        `/workspace/reports/${first.id}/history`,
      );
      expect(history.at(-1)).toMatchObject({ move: 'supersede', to: 'superseded', by: { kind: 'system', name: null } });
      expect(await audit()).toEqual(
        expect.arrayContaining([
          { action: 'report.superseded', actor_id: null },
          { action: 'report.published', actor_id: on.stage.reviewerPerson.id },
        ]),
      );
    });
  });

  describe('a withdrawal', () => {
    const withdraw = (report: DeskReportView) =>
      move<WorkspaceReportView>(on.stage.reporter, `/workspace/reports/${report.id}/withdrawal`, {
        version: report.version,
        body: { reason: 'risk-to-people', comment: '' },
      });

    it('by the organization takes the standing with it when nothing else is published', async () => {
      const report = await aPublishedReport(on.stage);
      const answer = await withdraw(report);
      expect(answer.body).toMatchObject({ state: 'withdrawn', isWithdrawable: false });
      expect(answer.body.history.at(-1)).toMatchObject({
        move: 'withdraw',
        by: { kind: 'organization', name: 'Amal' },
        reasons: ['risk-to-people'],
      });
      expect(await standing()).toEqual([]);
    });

    it('of the newest brings back the one of the round before', async () => {
      const { id: older } = await on.db
        .query<{ id: string }[]>(
          `insert into round (plan_id, code, label, opens_on, due_on, locks_on)
           select plan_id, '2017-1', label, '2017-02-01', '2017-06-01', '2017-12-31' from round returning id`,
        )
        .then(([row]) => row!);
      const earlier = await aPublishedReport({ ...on.stage, roundId: older }, { ...COMPLETE, progressPercent: 20 });
      const newest = await aPublishedReport(on.stage);
      expect(await standing()).toEqual([{ report_id: newest.id, progress_percent: 40 }]);
      await withdraw(newest);
      expect(await standing()).toEqual([{ report_id: earlier.id, progress_percent: 20 }]);
    });

    it('by the observatory is told to the author without a name', async () => {
      const report = await aPublishedReport(on.stage);
      const answer = await move<DeskReportView>(on.stage.reviewer, `/desk/reports/${report.id}/withdrawal`, {
        version: report.version,
        body: { reason: 'error', comment: 'A figure was wrong.' },
      });
      expect(answer.body.state).toBe('withdrawn');
      const { body: history } = await on.stage.reporter<ReportEventView[]>(
        'GET',
        `/workspace/reports/${report.id}/history`,
      );
      expect(history.at(-1)).toMatchObject({ move: 'withdraw', by: { kind: 'observatory', name: null } });
    });

    it('lets a new report be written for the round', async () => {
      await withdraw(await aPublishedReport(on.stage));
      expect((await aPublishedReport(on.stage)).state).toBe('published');
    });
  });

  it('is listed to its organization, last edited first', async () => {
    const { id } = await aWrittenDraft(on.stage);
    const { body } = await on.stage.reporter<PageView<WorkspaceReportView>>(
      'GET',
      '/workspace/reports?state=draft&lang=fr',
    );
    expect(body).toMatchObject({ total: 1, nextCursor: null, items: [{ id, state: 'draft', countryName: 'Tunisie' }] });
  });
});
