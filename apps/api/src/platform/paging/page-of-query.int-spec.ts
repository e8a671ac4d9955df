import type { PageQuery } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { removeTestData } from '../../../test/database';
import { anOrganization, aPerson } from '../../../test/factories';
import { OrganizationEntity } from '../../organizations/organization.entity';
import { SavedViewEntity } from '../../saved-views/saved-view.entity';
import { DomainError } from '../problems/domain-error';
import { pageOfQuery, type KeysetOrder } from './page-of-query';

const BY_NAME: KeysetOrder = {
  columns: [
    { sql: 'lower(body.name)', kind: 'text' },
    { sql: 'body.id', kind: 'uuid' },
  ],
};

describe('a page of what a query finds', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    db = test.app.get(DataSource);
  });
  beforeEach(async () => {
    await removeTestData();
    for (const name of ['beta', 'Alpha', 'gamma', 'Beta']) await anOrganization(db, { name });
  });
  afterAll(() => test.close());

  const pageOf = async (order: KeysetOrder, query: PageQuery) => {
    const page = await pageOfQuery(db.getRepository(OrganizationEntity).createQueryBuilder('body'), order, query);
    return page.as(
      ({ entity }) => entity.name,
      ({ values }) => values,
    );
  };

  it('goes on where the one before ended, whoever came or went meanwhile', async () => {
    const first = await pageOf(BY_NAME, { limit: 2 });
    expect(first).toMatchObject({ total: 4 });
    expect(first.items.map((name) => name.toLowerCase())).toEqual(['alpha', 'beta']);
    await anOrganization(db, { name: 'Aardvark' });
    const rest = await pageOf(BY_NAME, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(rest.items.map((name) => name.toLowerCase())).toEqual(['beta', 'gamma']);
    expect(rest).toMatchObject({ total: 5, nextCursor: null });
  });

  it('goes the other way round', async () => {
    const order = { ...BY_NAME, isDescending: true };
    const first = await pageOf(order, { limit: 1 });
    const next = await pageOf(order, { limit: 1, cursor: first.nextCursor ?? '' });
    expect([first.items[0], next.items[0]?.toLowerCase()]).toEqual(['gamma', 'beta']);
  });

  it('is told apart to the microsecond where it is sorted by an instant', async () => {
    const { id: personId } = await aPerson(db, {});
    const views = db.getRepository(SavedViewEntity);
    const moments = ['00.000003', '00.000001', '00.000002'];
    for (const moment of moments) {
      await views.insert({ personId, list: 'desk-reports', name: moment, query: '' });
      await views.update({ name: moment }, { savedAt: () => `timestamptz '2026-01-01T10:00:${moment}Z'` });
    }
    const order: KeysetOrder = { columns: [{ sql: 'view.saved_at', kind: 'instant' }] };
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await pageOfQuery(views.createQueryBuilder('view'), order, { limit: 1, cursor });
      const { items, nextCursor } = page.as(
        ({ entity }) => entity.name,
        ({ values }) => values,
      );
      seen.push(...items);
      cursor = nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(moments.toSorted());
  });

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await pageOf({ columns: [{ sql: 'body.id', kind: 'uuid' }] }, { limit: 1 });
    await expect(pageOf(BY_NAME, { cursor: nextCursor ?? '' })).rejects.toThrow(DomainError);
  });
});
