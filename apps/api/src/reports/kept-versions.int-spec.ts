import type { DeskReportView, WorkspaceReportView } from '@opev/contract';
import { anOrganization, aPerson } from '../../test/factories';
import { apiClientFor, type Answer, type ApiClient } from '../../test/signed-in';
import {
  APPROVAL,
  aPublishedReport,
  aWrittenDraft,
  COMPLETE,
  ifMatchHeader,
  move,
  onStage,
  submit,
} from '../../test/stage';

const MINE = { ...COMPLETE, whatWasDone: 'Mine, which met theirs.' };

describe('two versions of a report that met', () => {
  const on = onStage();

  const keep = (client: ApiClient, id: string, body: object = MINE): Promise<Answer<WorkspaceReportView>> =>
    client('POST', `/workspace/reports/${id}/kept-versions`, { body });
  const said = ({ body }: Answer<WorkspaceReportView>): readonly string[] =>
    body.keptVersions.map(({ content }) => content.whatWasDone).sort();

  it('are both kept, each under its writer, and the report says what it said', async () => {
    const draft = await aWrittenDraft(on.stage);
    const colleague = apiClientFor(
      on.test.app,
      await aPerson(on.db, { name: 'Salma', reporterOf: on.stage.organization.id }),
    );
    const kept = await keep(colleague, draft.id);
    expect(kept.body).toMatchObject({ version: draft.version, content: COMPLETE });
    const again = await on.stage.reporter<WorkspaceReportView>('GET', `/workspace/reports/${draft.id}`);
    const byWriter = again.body.keptVersions.map(({ by, content }) => [by.name, by.isReader, content]);
    expect(byWriter).toEqual(
      expect.arrayContaining([
        ['Salma', false, MINE],
        ['Amal', true, COMPLETE],
      ]),
    );
  });

  it('are kept once, however often they are sent', async () => {
    const draft = await aWrittenDraft(on.stage);
    await keep(on.stage.reporter, draft.id);
    expect(said(await keep(on.stage.reporter, draft.id))).toEqual([MINE.whatWasDone, COMPLETE.whatWasDone].sort());
  });

  it('are kept after the report was sent too: what was typed meanwhile is not lost', async () => {
    const sent = await submit(on.stage.reporter, await aWrittenDraft(on.stage));
    const kept = await keep(on.stage.reporter, sent.body.id);
    expect(kept.body.state).toBe('submitted');
    expect(said(kept)).toContain(MINE.whatWasDone);
  });

  it('are no more than twenty: the oldest go', async () => {
    const { id } = await aWrittenDraft(on.stage);
    let last = await keep(on.stage.reporter, id);
    for (let number = 0; number < 22; number += 1) {
      on.test.clock.set(`2017-10-${String(number + 3).padStart(2, '0')}`);
      last = await keep(on.stage.reporter, id, { ...MINE, whatWasDone: `Mine ${number}` });
    }
    expect(last.body.keptVersions).toHaveLength(20);
    expect(said(last)).toContain('Mine 21');
    expect(said(last)).not.toContain(MINE.whatWasDone);
  });

  it('are taken away one by one when their writers want it', async () => {
    const { id } = await aWrittenDraft(on.stage);
    const { body } = await keep(on.stage.reporter, id);
    const mine = body.keptVersions.find(({ content }) => content.whatWasDone === MINE.whatWasDone);
    const answer = await on.stage.reporter<WorkspaceReportView>(
      'DELETE',
      `/workspace/reports/${id}/kept-versions/${mine?.id ?? ''}`,
    );
    expect(said(answer)).toEqual([COMPLETE.whatWasDone]);
  });

  it('are the organisation’s alone: the desk reads none of it', async () => {
    const sent = await submit(on.stage.reporter, await aWrittenDraft(on.stage));
    await keep(on.stage.reporter, sent.body.id);
    const desk = await on.stage.reviewer<DeskReportView>('GET', `/desk/reports/${sent.body.id}`);
    expect(JSON.stringify(desk.body)).not.toContain(MINE.whatWasDone);
    const stranger = apiClientFor(on.test.app, await aPerson(on.db, { reporterOf: (await anOrganization(on.db)).id }));
    expect((await keep(stranger, sent.body.id)).status).toBe(404);
  });

  it('are gone when the report is published, and nothing is kept behind it afterwards', async () => {
    const sent = await submit(on.stage.reporter, await aWrittenDraft(on.stage));
    await keep(on.stage.reporter, sent.body.id);
    const { id } = sent.body;
    const approved = await move<DeskReportView>(on.stage.reviewer, `/desk/reports/${id}/approval`, {
      version: sent.body.version,
      body: APPROVAL,
    });
    await move(on.stage.reviewer, `/desk/reports/${id}/publication`, { version: approved.body.version });
    expect(await on.db.query('select content from report_kept_version')).toEqual([]);
    expect((await keep(on.stage.reporter, id)).problem.type).toBe('urn:problem:move-not-allowed');
  });

  it('are told from another window of the same person by who saved last', async () => {
    const draft = await aWrittenDraft(on.stage);
    expect(draft.editedBy).toEqual({ name: 'Amal', isReader: true });
    const colleague = apiClientFor(
      on.test.app,
      await aPerson(on.db, { name: 'Salma', managerOf: on.stage.organization.id }),
    );
    await colleague('PUT', `/workspace/reports/${draft.id}`, { body: MINE, headers: ifMatchHeader(draft.version) });
    const seen = await on.stage.reporter<WorkspaceReportView>('GET', `/workspace/reports/${draft.id}`);
    expect(seen.body.editedBy).toEqual({ name: 'Salma', isReader: false });
  });

  it('say nothing of a published report, which never met another one', async () => {
    const { id } = await aPublishedReport(on.stage);
    const { body } = await on.stage.reporter<WorkspaceReportView>('GET', `/workspace/reports/${id}`);
    expect(body.keptVersions).toEqual([]);
  });
});
