import type { WorkspaceReportView } from '@opev/contract';
import { aPerson } from '../../test/factories';
import { apiClientFor } from '../../test/signed-in';
import { aWrittenDraft, COMPLETE, ifMatchHeader, move, onStage } from '../../test/stage';

describe('a report that is sent twice on a bad line', () => {
  const on = onStage();

  const send = (id: string, version: number, key: string) =>
    move<WorkspaceReportView>(on.stage.reporter, `/workspace/reports/${id}/submission`, {
      version,
      headers: { 'idempotency-key': key },
    });
  const submissions = () => on.db.query(`select 1 from report_event where move = 'submit'`);

  it('is one submission, and the retry gets the same answer although its version is old by then', async () => {
    const { id, version } = await aWrittenDraft(on.stage);
    const first = await send(id, version, 'the-first-key');
    const retry = await send(id, version, 'the-first-key');
    expect([first.status, retry.status]).toEqual([200, 200]);
    expect(retry.body).toEqual(first.body);
    expect(retry.headers['etag']).toBe(first.headers['etag']);
    expect(await submissions()).toHaveLength(1);
  });

  it('at the same moment is one submission too', async () => {
    const { id, version } = await aWrittenDraft(on.stage);
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(id, version, 'the-same-key')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await submissions()).toHaveLength(1);
  });

  it('under another key is refused: that is a second submission', async () => {
    const { id, version } = await aWrittenDraft(on.stage);
    await send(id, version, 'the-first-key');
    expect((await send(id, version, 'another-key')).problem.type).toBe('urn:problem:version-stale');
  });

  it('refuses a key that was used for something else', async () => {
    const { id, version } = await aWrittenDraft(on.stage);
    await send(id, version, 'the-first-key');
    expect((await send(id, version + 1, 'the-first-key')).problem).toMatchObject({
      status: 422,
      type: 'urn:problem:idempotency-key-reused',
    });
  });

  it('keeps one person’s keys apart from another’s', async () => {
    const { id, version } = await aWrittenDraft(on.stage);
    await send(id, version, 'the-first-key');
    const colleague = apiClientFor(on.test.app, await aPerson(on.db, { reporterOf: on.stage.organization.id }));
    const answer = await move(colleague, `/workspace/reports/${id}/submission`, {
      version,
      headers: { 'idempotency-key': 'the-first-key' },
    });
    expect(answer.status).toBe(412);
  });

  it('does not use a key up on a refusal', async () => {
    const { id, version } = await aWrittenDraft(on.stage, { ...COMPLETE, audience: null });
    expect((await send(id, version, 'the-first-key')).status).toBe(422);
    const saved = await on.stage.reporter<WorkspaceReportView>('PUT', `/workspace/reports/${id}`, {
      body: COMPLETE,
      headers: ifMatchHeader(version),
    });
    expect((await send(id, saved.body.version, 'the-first-key')).status).toBe(200);
  });

  it.each([[{}], [{ 'idempotency-key': 'short' }], [{ 'idempotency-key': 'x'.repeat(201) }]])(
    'asks for a key: %j',
    async (headers) => {
      const { id, version } = await aWrittenDraft(on.stage);
      const answer = await move(on.stage.reporter, `/workspace/reports/${id}/submission`, { version, headers });
      expect(answer.problem).toMatchObject({ status: 400, type: 'urn:problem:idempotency-key-required' });
    },
  );
});
