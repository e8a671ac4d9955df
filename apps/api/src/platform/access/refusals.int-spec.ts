import { API_PREFIX } from '@opev/contract';
import { aMembership, anOrganization, aPerson, type MadePerson } from '../../../test/factories';
import { aPublishedReport, APPROVAL, aSubmittedReport, aWrittenDraft, COMPLETE, onStage } from '../../../test/stage';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import { DeclaredAccess, type DeclaredRoute } from './declared-access';

const UNKNOWN = '8c1f5c1e-6c1c-4f7f-9d3a-0b8a3a1f1a11';
const NOTHING_ENTERED = {
  verifiedRating: null,
  method: null,
  verifiedOn: null,
  comment: '',
  returnReasons: [],
  returnComment: '',
};
const BODIES: Readonly<Record<string, object>> = {
  'PUT /workspace/reports/:id': COMPLETE,
  'POST /workspace/reports/:id/ask-back': { comment: '' },
  'POST /workspace/reports/:id/kept-versions': COMPLETE,
  'POST /workspace/reports/:id/withdrawal': { reason: 'error', comment: '' },
  'PUT /desk/reports/:id/draft': NOTHING_ENTERED,
  'POST /desk/reports/:id/return': { reasons: ['unclear'], comment: 'Where?' },
  'POST /desk/reports/:id/approval': APPROVAL,
  'POST /desk/reports/:id/withdrawal': { reason: 'error', comment: '' },
};

describe('whoever may not see a report is told the same as if there were none,', () => {
  const on = onStage();

  async function ask(route: DeclaredRoute, id: string, person: MadePerson | null) {
    const token = person ? (await on.test.app.get(SessionsService).open(person.id)).token : null;
    const payload = BODIES[`${route.method} ${route.path}`];
    const { statusCode, body, headers } = await on.test.app.inject({
      method: route.method as 'GET',
      url: API_PREFIX + route.path.replace(':id', id),
      headers: {
        'if-match': '"2"',
        'idempotency-key': 'a key of its own',
        ...(token && { cookie: `${SESSION_COOKIE}=${token}` }),
      },
      ...(payload ? { payload } : {}),
    });
    const said = { ...(JSON.parse(body || '{}') as Record<string, unknown>), instance: '' };
    return { statusCode, said, etag: headers.etag, length: Number(headers['content-length']) };
  }

  it('on every route that names one', async () => {
    const elsewhere = await anOrganization(on.db);
    const former = await aPerson(on.db, { onceOf: on.stage.organization.id, reporterOf: elsewhere.id });
    const reviewerOfOwn = await aPerson(on.db, { staffRole: 'reviewer', onceOf: on.stage.organization.id });
    const coordinatorElsewhere = await aPerson(on.db, { staffRole: 'coordinator', reporterOf: elsewhere.id });
    const gone = await aPerson(on.db, { reporterOf: on.stage.organization.id, deactivatedAt: '2017-01-01' });
    const strangers: readonly (MadePerson | null)[] = [
      null,
      gone,
      former,
      await aPerson(on.db, { managerOf: elsewhere.id }),
      await aPerson(on.db, { onceOf: on.stage.organization.id }),
    ];
    const staff = [on.stage.reviewerPerson, reviewerOfOwn, coordinatorElsewhere];
    const draft = await aWrittenDraft(on.stage);
    const routes = on.test.app
      .get(DeclaredAccess)
      .routes()
      .filter(({ path }) => /^\/(workspace|desk)\/reports\/:id/.test(path));
    expect(routes.length).toBeGreaterThan(9);
    for (const route of routes)
      for (const person of [...strangers, ...staff, on.stage.reporterPerson]) {
        const mayKnow = person === on.stage.reporterPerson && route.path.startsWith('/workspace');
        if (mayKnow) continue;
        const [real, none] = [await ask(route, draft.id, person), await ask(route, UNKNOWN, person)];
        expect({ route: route.handler, ...real }).toEqual({ route: route.handler, ...none });
        expect([401, 404]).toContain(real.statusCode);
      }
  });

  it('also once it is published, outside its organization and the desk', async () => {
    const { id } = await aPublishedReport(on.stage);
    const stranger = await aPerson(on.db, { managerOf: (await anOrganization(on.db)).id });
    const routes = on.test.app
      .get(DeclaredAccess)
      .routes()
      .filter(({ path }) => /^\/(workspace|desk)\/reports\/:id/.test(path));
    for (const route of routes) expect(await ask(route, id, stranger)).toEqual(await ask(route, UNKNOWN, stranger));
  });

  it('and nobody decides on their own, nor on those they once belonged to', async () => {
    const { id } = await aSubmittedReport(on.stage);
    const own = await aPerson(on.db, { staffRole: 'coordinator', onceOf: on.stage.organization.id });
    await aMembership(on.db, { personId: on.stage.reviewerPerson.id, organizationId: on.stage.organization.id });
    const routes = on.test.app
      .get(DeclaredAccess)
      .routes()
      .filter((route) => route.method === 'POST' && route.path.startsWith('/desk/reports/'));
    expect(routes).toHaveLength(4);
    for (const route of routes)
      for (const person of [own, on.stage.reviewerPerson])
        expect((await ask(route, id, person)).said).toMatchObject({ type: 'urn:problem:own-organization' });
  });
});
