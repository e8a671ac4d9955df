import type { ProblemView } from '@opev/contract';
import { aMembership, anOrganization, aPerson } from '../../test/factories';
import { apiClientFor, type ApiClient } from '../../test/signed-in';
import { APPROVAL, aSubmittedReport, aWrittenDraft, COMPLETE, ifMatchHeader, onStage, submit } from '../../test/stage';

const UNKNOWN = '8c1f5c1e-6c1c-4f7f-9d3a-0b8a3a1f1a11';
const RETURN = { reasons: ['unclear'], comment: 'What exactly?' };
const WITHDRAW = { reason: 'error', comment: '' };

describe('to strangers a report does not exist', () => {
  const on = onStage();
  const said = ({ problem, status }: { problem: ProblemView; status: number }) => ({
    ...problem,
    status,
    instance: '',
  });

  const routes: [string, 'GET' | 'PUT' | 'POST', string, object | undefined][] = [
    ['reading', 'GET', '', undefined],
    ['history', 'GET', '/history', undefined],
    ['saving', 'PUT', '', COMPLETE],
    ['submitting', 'POST', '/submission', undefined],
    ['withdrawing', 'POST', '/withdrawal', WITHDRAW],
  ];
  const headers = { ...ifMatchHeader(3), 'idempotency-key': 'some-key-1' };

  it.each(routes)(
    '%s in the workspace: the same words for foreign, unknown and malformed ids',
    async (_name, method, path, body) => {
      const { id } = await aSubmittedReport(on.stage);
      const elsewhere = await anOrganization(on.db);
      const strangers = [
        await aPerson(on.db, { managerOf: elsewhere.id }),
        await aPerson(on.db, { reporterOf: elsewhere.id, onceOf: on.stage.organization.id }),
        await aPerson(on.db, { reporterOf: elsewhere.id, staffRole: 'coordinator' }),
      ];
      for (const person of strangers) {
        const stranger = apiClientFor(on.test.app, person);
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
    const draft = await aWrittenDraft(on.stage);
    const ask = (client: ApiClient, id: string) =>
      client(method, `/desk/reports/${id}${path}`, {
        headers: ifMatchHeader(draft.version),
        ...(body ? { body } : {}),
      });
    const unknown = said(await ask(on.stage.reviewer, UNKNOWN));
    expect(unknown.status).toBe(404);
    expect(said(await ask(on.stage.reviewer, draft.id))).toEqual(unknown);
    expect(said(await ask(on.stage.reporter, draft.id))).toEqual(unknown);
  });

  it('and a commitment of another organization starts no report', async () => {
    const stranger = apiClientFor(on.test.app, await aPerson(on.db, { managerOf: (await anOrganization(on.db)).id }));
    const answer = await stranger('POST', '/workspace/reports', {
      body: { commitmentId: on.stage.commitmentId, roundId: on.stage.roundId },
    });
    expect(answer.status).toBe(404);
  });

  it('nor does it exist for those who left the organization', async () => {
    const { id } = await aSubmittedReport(on.stage);
    await on.db.query(`update membership set until = '2017-10-01' where person_id = $1`, [on.stage.reporterPerson.id]);
    expect((await on.stage.reporter('GET', `/workspace/reports/${id}`)).status).toBe(404);
  });

  it('and a visitor is asked to sign in', async () => {
    const visitor = apiClientFor(on.test.app, null);
    expect((await visitor('GET', `/workspace/reports/${UNKNOWN}`)).status).toBe(401);
    expect((await visitor('GET', '/desk/reports')).status).toBe(401);
  });

  it('a member of two organizations sees the reports of both', async () => {
    const { id } = await aSubmittedReport(on.stage);
    const elsewhere = await anOrganization(on.db);
    const person = await aPerson(on.db, { managerOf: elsewhere.id });
    await aMembership(on.db, { personId: person.id, organizationId: on.stage.organization.id });
    expect((await apiClientFor(on.test.app, person)('GET', `/workspace/reports/${id}`)).status).toBe(200);
    expect((await submit(apiClientFor(on.test.app, person), { id, version: 1 })).status).toBe(412);
  });
});
