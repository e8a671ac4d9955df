import type { DeskReportView, PageView, WorkspaceReportSummaryView, WorkspaceReportView } from '@opev/contract';
import { anOrganization, aPerson } from '../../test/factories';
import { apiClientFor, type Answer, type ApiClient } from '../../test/signed-in';
import {
  APPROVAL,
  anApprovedReport,
  aPublishedReport,
  aSubmittedReport,
  aWrittenDraft,
  COMPLETE,
  move,
  onStage,
  submit,
} from '../../test/stage';

type Versioned = Pick<WorkspaceReportView, 'id' | 'version'>;

describe('the ways back', () => {
  const on = onStage();

  const go = (what: string, { id, version }: Versioned, client: ApiClient = on.stage.reporter, body?: object) =>
    move<WorkspaceReportView>(client, `/workspace/reports/${id}/${what}`, { version, ...(body && { body }) });
  const read = async (id: string): Promise<WorkspaceReportView> =>
    (await on.stage.reporter<WorkspaceReportView>('GET', `/workspace/reports/${id}`)).body;
  const openAtDesk = (id: string, client = on.stage.reviewer): Promise<Answer<DeskReportView>> =>
    client('GET', `/desk/reports/${id}`);
  const decide = (what: string, { id, version }: Versioned, body?: object): Promise<Answer<DeskReportView>> =>
    move(on.stage.reviewer, `/desk/reports/${id}/${what}`, { version, ...(body && { body }) });
  const aReturnedReport = async (): Promise<DeskReportView> =>
    (await decide('return', await aSubmittedReport(on.stage), { reasons: ['unclear'], comment: 'Where?' })).body;

  describe('a report that was sent is recalled', () => {
    it('as the draft it was, for as long as nobody has opened it', async () => {
      const sent = await aSubmittedReport(on.stage);
      expect(sent).toMatchObject({ isRecallable: true, isAskable: false });
      const recalled = await go('recall', sent);
      expect(recalled.body).toMatchObject({ state: 'draft', isEditable: true, submittedAt: null, content: COMPLETE });
      expect((await openAtDesk(sent.id)).status).toBe(404);
      expect((await submit(on.stage.reporter, recalled.body)).body.state).toBe('submitted');
    });

    it('not any more once somebody who may decide has opened it', async () => {
      const sent = await aSubmittedReport(on.stage);
      await openAtDesk(sent.id);
      expect(await read(sent.id)).toMatchObject({ isRecallable: false, isAskable: true });
      expect((await go('recall', sent)).problem).toMatchObject({ status: 409, type: 'urn:problem:opened-at-desk' });
    });

    it('still, after staff looked who may not decide on it, or who only saw it in the queue', async () => {
      const sent = await aSubmittedReport(on.stage);
      const involved = await aPerson(on.db, { staffRole: 'reviewer', onceOf: on.stage.organization.id });
      await openAtDesk(sent.id, apiClientFor(on.test.app, involved));
      await on.stage.reviewer('GET', '/desk/reports');
      expect((await go('recall', sent)).status).toBe(200);
    });

    it('to be mended again, with the reasons, when it had been returned before', async () => {
      const returned = await aReturnedReport();
      const again = await submit(on.stage.reporter, returned);
      const recalled = await go('recall', again.body);
      expect(recalled.body).toMatchObject({ state: 'returned', returned: { comment: 'Where?' } });
    });

    it('only while it could be sent again', async () => {
      const sent = await aSubmittedReport(on.stage);
      on.test.clock.set('2018-02-02');
      expect(await read(sent.id)).toMatchObject({ isRecallable: false, isAskable: true });
      expect((await go('recall', sent)).problem.type).toBe('urn:problem:round-closed');
    });

    it('and counts as sent when it is sent again', async () => {
      const sent = await aSubmittedReport(on.stage);
      const recalled = await go('recall', sent);
      on.test.clock.set('2017-11-20');
      await submit(on.stage.reporter, recalled.body);
      const [row] = await on.db.query<{ day: string }[]>(`select first_submitted_at::date::text as day from report`);
      expect(row?.day).toBe('2017-11-20');
    });
  });

  describe('a report that was opened is asked back', () => {
    const askBack = (report: Versioned, comment = 'A name is in it.') =>
      go('ask-back', report, on.stage.reporter, { comment });

    it('and the desk sees it, with the words, in its queue and on the report', async () => {
      const sent = await aSubmittedReport(on.stage);
      await openAtDesk(sent.id);
      const answer = await askBack(sent);
      expect(answer.body).toMatchObject({ state: 'submitted', isAskedBack: true, isAskable: false });
      const queue = await on.stage.reviewer<PageView<DeskReportView>>('GET', '/desk/reports');
      expect(queue.body.items).toEqual([expect.objectContaining({ id: sent.id, isAskedBack: true })]);
      const { history } = (await openAtDesk(sent.id)).body;
      expect(history.at(-1)).toMatchObject({
        move: 'ask-back',
        by: { kind: 'organization', name: 'Amal' },
        comment: 'A name is in it.',
      });
    });

    it('and is neither approved nor published from then on, but returned', async () => {
      const approved = await anApprovedReport(on.stage);
      const answer = await askBack(approved);
      expect(answer.body.isAskedBack).toBe(true);
      expect((await decide('publication', answer.body)).problem.type).toBe('urn:problem:asked-back');
      const returned = await decide('return', answer.body, { reasons: ['risk-to-people'], comment: 'Here it is.' });
      expect(returned.body).toMatchObject({ state: 'returned', isAskedBack: false });
    });

    it('also when a decision is already on its way: it was made on another version', async () => {
      const sent = await aSubmittedReport(on.stage);
      await openAtDesk(sent.id);
      await askBack(sent);
      expect((await decide('approval', sent, APPROVAL)).status).toBe(412);
    });

    it('once', async () => {
      const sent = await aSubmittedReport(on.stage);
      await openAtDesk(sent.id);
      const answer = await askBack(sent);
      expect((await askBack(answer.body)).problem.type).toBe('urn:problem:asked-back');
    });
  });

  describe('what was not sent is discarded', () => {
    it('and is there no more, until it is brought back as it was', async () => {
      const discarded = await go('discard', await aWrittenDraft(on.stage));
      expect(discarded.body).toMatchObject({ state: 'discarded', isEditable: false, discardedUntil: '2017-11-01' });
      const listed = await on.stage.reporter<PageView<WorkspaceReportSummaryView>>('GET', '/workspace/reports');
      expect(listed.body).toMatchObject({ items: [], total: 0 });
      const restored = await go('restore', discarded.body);
      expect(restored.body).toMatchObject({ state: 'draft', isEditable: true, content: COMPLETE });
    });

    it('makes room for another one, and does not come back over it', async () => {
      const discarded = await go('discard', await aWrittenDraft(on.stage));
      const other = await aWrittenDraft(on.stage);
      expect(other.id).not.toBe(discarded.body.id);
      expect((await go('restore', discarded.body)).problem.type).toBe('urn:problem:conflict');
    });

    it('leaves what is published as it is when it was a correction', async () => {
      const published = await aPublishedReport(on.stage);
      const correction = await aWrittenDraft(on.stage);
      expect(await read(published.id)).toMatchObject({ isCorrectable: false, correctionId: correction.id });
      await go('discard', correction);
      expect(await read(published.id)).toMatchObject({ state: 'published', isCorrectable: true, correctionId: null });
    });

    it('is gone from the desk when it had been returned, and comes back to be mended', async () => {
      const discarded = await go('discard', await aReturnedReport());
      expect((await openAtDesk(discarded.body.id)).status).toBe(404);
      expect((await go('restore', discarded.body)).body.state).toBe('returned');
    });

    it('is deleted for good after thirty days, whoever begins or discards something then', async () => {
      const discarded = await go('discard', await aWrittenDraft(on.stage));
      on.test.clock.set('2017-10-31');
      const second = await go('discard', await aWrittenDraft(on.stage));
      expect(await on.db.query('select count(*)::int as n from report')).toEqual([{ n: 2 }]);
      on.test.clock.set('2017-11-02');
      await aWrittenDraft(on.stage);
      expect((await on.stage.reporter('GET', `/workspace/reports/${discarded.body.id}`)).status).toBe(404);
      expect((await read(second.body.id)).state).toBe('discarded');
    });
  });

  it('a correction is offered while its round is open, and not afterwards', async () => {
    const { id } = await aPublishedReport(on.stage);
    expect(await read(id)).toMatchObject({ isCorrectable: true });
    on.test.clock.set('2018-02-02');
    expect(await read(id)).toMatchObject({ isCorrectable: false });
  });

  it('are nobody’s but the organisation’s, and each names the version it saw', async () => {
    const sent = await aSubmittedReport(on.stage);
    const stranger = apiClientFor(on.test.app, await aPerson(on.db, { managerOf: (await anOrganization(on.db)).id }));
    expect((await go('recall', sent, stranger)).status).toBe(404);
    expect((await go('recall', { ...sent, version: 1 })).status).toBe(412);
    const unsaid = await on.stage.reporter('POST', `/workspace/reports/${sent.id}/recall`, { headers: {} });
    expect(unsaid.status).toBe(428);
  });
});
