import type { DeskReportView, ReviewDraftContent, ReviewDraftView } from '@opev/contract';
import { aPerson } from '../../test/factories';
import { apiClientFor, type Answer, type ApiClient } from '../../test/signed-in';
import { APPROVAL, aSubmittedReport, aWrittenDraft, ifMatchHeader, move, onStage } from '../../test/stage';

const ENTERED: ReviewDraftContent = {
  verifiedRating: 'limited',
  method: null,
  verifiedOn: '2017-10-01',
  comment: 'Three workshops are',
  returnReasons: ['unclear'],
  returnComment: 'Where',
};

describe('what a reviewer has entered and not decided', () => {
  const on = onStage();

  const save = (
    client: ApiClient,
    id: string,
    { version, ...part }: { version: number } & Partial<ReviewDraftContent>,
  ): Promise<Answer<ReviewDraftView>> =>
    client('PUT', `/desk/reports/${id}/draft`, { body: { ...ENTERED, ...part }, headers: ifMatchHeader(version) });
  const draftOf = async (client: ApiClient, id: string): Promise<ReviewDraftView | null> =>
    (await client<DeskReportView>('GET', `/desk/reports/${id}`)).body.draft;
  const aColleague = async (given: Parameters<typeof aPerson>[1] = {}): Promise<ApiClient> =>
    apiClientFor(on.test.app, await aPerson(on.db, { staffRole: 'reviewer', ...given }));

  it('is there again when the report is opened again', async () => {
    const { id } = await aSubmittedReport(on.stage);
    expect(await draftOf(on.stage.reviewer, id)).toMatchObject({ version: 0, content: { comment: '' } });
    expect((await save(on.stage.reviewer, id, { version: 0 })).status).toBe(200);
    expect(await draftOf(on.stage.reviewer, id)).toMatchObject({ version: 1, content: ENTERED });
  });

  it('is never overwritten from another window: a change names the version it saw', async () => {
    const { id } = await aSubmittedReport(on.stage);
    await save(on.stage.reviewer, id, { version: 0 });
    expect((await save(on.stage.reviewer, id, { version: 0, comment: 'Other' })).status).toBe(412);
    const unsaid = await on.stage.reviewer('PUT', `/desk/reports/${id}/draft`, { body: ENTERED });
    expect(unsaid.status).toBe(428);
    expect((await draftOf(on.stage.reviewer, id))?.content.comment).toBe(ENTERED.comment);
  });

  it('is read by nobody else, neither a colleague nor the organisation', async () => {
    const { id } = await aSubmittedReport(on.stage);
    await save(on.stage.reviewer, id, { version: 0 });
    expect(await draftOf(await aColleague({ staffRole: 'coordinator' }), id)).toMatchObject({ version: 0 });
    const workspace = await on.stage.reporter('GET', `/workspace/reports/${id}`);
    expect(JSON.stringify(workspace.body)).not.toContain(ENTERED.comment);
  });

  it('outlives a colleague’s decision, and can still be saved after it', async () => {
    const { id, version } = await aSubmittedReport(on.stage);
    await save(on.stage.reviewer, id, { version: 0 });
    await move(await aColleague(), `/desk/reports/${id}/approval`, { version, body: APPROVAL });
    expect((await save(on.stage.reviewer, id, { version: 1, comment: 'To the end.' })).status).toBe(200);
    expect((await draftOf(on.stage.reviewer, id))?.content.comment).toBe('To the end.');
  });

  it('is gone with the reviewer’s own decision', async () => {
    const { id, version } = await aSubmittedReport(on.stage);
    await save(on.stage.reviewer, id, { version: 0 });
    await move(on.stage.reviewer, `/desk/reports/${id}/approval`, { version, body: APPROVAL });
    expect(await on.db.query('select version from review_draft')).toEqual([]);
  });

  it('is refused to whoever may not decide, and on a draft as if there were none', async () => {
    const { id } = await aSubmittedReport(on.stage);
    const own = await aColleague({ onceOf: on.stage.organization.id });
    expect((await save(own, id, { version: 0 })).problem.type).toBe('urn:problem:own-organization');
    expect(await draftOf(own, id)).toBeNull();
    await on.db.query('delete from report');
    const draft = await aWrittenDraft(on.stage);
    expect((await save(on.stage.reviewer, draft.id, { version: 0 })).status).toBe(404);
  });

  it.each<[string, string, object]>([
    ['/verifiedRating', 'unknown-value', { verifiedRating: 'great' }],
    ['/method', 'required', { method: undefined }],
    ['/verifiedOn', 'not-a-day', { verifiedOn: '2017-02-30' }],
    ['/comment', 'too-long', { comment: 'x'.repeat(4001) }],
    ['/returnReasons', 'unknown-value', { returnReasons: ['lazy'] }],
  ])('is refused at %s (%s)', async (pointer, code, part) => {
    const { id } = await aSubmittedReport(on.stage);
    const answer = await save(on.stage.reviewer, id, { version: 0, ...part });
    expect(answer.problem.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });
});
