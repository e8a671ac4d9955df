import type { KnownOrganizationView, PageView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { anOrganization, aPerson, type APerson } from '../../test/factories';
import { SESSION_COOKIE } from '../platform/sessions/session-cookie';
import { SessionsService } from '../platform/sessions/sessions.service';

describe('the list of known organizations', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  async function askAs(person: APerson | null, query = '') {
    const headers: Record<string, string> = {};
    if (person) {
      const { token } = await test.app.get(SessionsService).open((await aPerson(db, person)).id);
      headers['cookie'] = `${SESSION_COOKIE}=${token}`;
    }
    return test.app.inject({ method: 'GET', url: `/api/v1/desk/known-organizations${query}`, headers });
  }

  it('is read by staff, in pages', async () => {
    const first = (await askAs({ staffRole: 'reviewer' }, '?limit=30')).json<PageView<KnownOrganizationView>>();
    expect([first.items.length, first.total]).toEqual([30, 40]);
    const rest = (await askAs({ staffRole: 'coordinator' }, `?limit=30&cursor=${String(first.nextCursor)}`)).json<
      PageView<KnownOrganizationView>
    >();
    expect([rest.items.length, rest.nextCursor]).toEqual([10, null]);
    expect(new Set([...first.items, ...rest.items].map(({ slug }) => slug)).size).toBe(40);
  });

  it('is searched by part of a name in either script', async () => {
    for (const search of ['social forum', 'المنتدى']) {
      const { items } = (await askAs({ staffRole: 'reviewer' }, `?search=${encodeURIComponent(search)}`)).json<
        PageView<KnownOrganizationView>
      >();
      expect(items.map(({ slug }) => slug)).toContain('iraqi-social-forum');
    }
  });

  it('does not exist for anybody else', async () => {
    const { id } = await anOrganization(db);
    expect((await askAs(null)).statusCode).toBe(401);
    expect((await askAs({ managerOf: id })).statusCode).toBe(404);
  });

  it('makes nobody a signatory', async () => {
    const answer = await test.app.inject({ method: 'GET', url: '/api/v1/organizations/novact' });
    expect(answer.statusCode).toBe(404);
  });
});
