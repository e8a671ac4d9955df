import { LIMITS, type PageView, type SavedViewView, type SaveView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { removeTestData } from '../../test/database';
import { aPerson } from '../../test/factories';
import { apiClientFor, type ApiClient } from '../../test/signed-in';

const WAITING: SaveView = { list: 'desk-reports', name: 'Tunisia, newest', query: 'country=TN&sort=newest' };

describe('saved views of lists', () => {
  let test: TestApp;
  let db: DataSource;
  let reviewer: ApiClient;

  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(async () => {
    await removeTestData();
    reviewer = apiClientFor(test.app, await aPerson(db, { staffRole: 'reviewer' }));
  });
  afterAll(() => test.close());

  const save = (client: ApiClient, view: Partial<SaveView> = {}) =>
    client<SavedViewView>('PUT', '/saved-views', { body: { ...WAITING, ...view } });
  const listed = async (client: ApiClient, list = 'desk-reports') =>
    (await client<PageView<SavedViewView>>('GET', `/saved-views?list=${list}`)).body.items.map(({ name }) => name);

  it('are found again under their list, by name', async () => {
    await save(reviewer);
    await save(reviewer, { name: 'Algeria' });
    await save(reviewer, { list: 'known-organizations', name: 'Networks', query: 'search=network' });
    expect(await listed(reviewer)).toEqual(['Algeria', 'Tunisia, newest']);
    expect(await listed(reviewer, 'known-organizations')).toEqual(['Networks']);
  });

  it('are replaced by one of the same name', async () => {
    const before = await save(reviewer);
    const after = await save(reviewer, { query: 'country=TN' });
    expect(after).toMatchObject({ status: 200, body: { id: before.body.id, query: 'country=TN' } });
    expect(await listed(reviewer)).toHaveLength(1);
  });

  it('are seen and deleted by nobody else', async () => {
    const { body } = await save(reviewer);
    const colleague = apiClientFor(test.app, await aPerson(db, { staffRole: 'coordinator' }));
    expect(await listed(colleague)).toEqual([]);
    expect((await colleague('DELETE', `/saved-views/${body.id}`)).status).toBe(204);
    expect(await listed(reviewer)).toHaveLength(1);
    expect((await reviewer('DELETE', `/saved-views/${body.id}`)).status).toBe(204);
    expect(await listed(reviewer)).toEqual([]);
    expect((await apiClientFor(test.app, null)('GET', '/saved-views?list=desk-reports')).status).toBe(401);
  });

  it('are not saved without a name, for a list there is not, or without end', async () => {
    expect((await save(reviewer, { name: ' ' })).status).toBe(422);
    expect((await save(reviewer, { list: 'anything' as 'desk-reports' })).status).toBe(422);
    for (let n = 0; n < LIMITS.savedViews; n += 1) await save(reviewer, { name: `View ${String(n)}` });
    expect(await save(reviewer, { name: 'One more' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name', code: 'too-many' }] },
    });
    expect((await save(reviewer, { name: 'View 1' })).status).toBe(200);
  });
});
