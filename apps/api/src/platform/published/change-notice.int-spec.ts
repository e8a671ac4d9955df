import { DataSource } from 'typeorm';
import { allNotified, allSettled } from '../../../test/all-notified';
import { createTestApp, type TestApp } from '../../../test/app';
import { aCommitment, anExtension, anOrganization, aReport, aRound } from '../../../test/factories';
import { PUBLISHED_TABLES, type ChangeNotice } from './change-notice';
import { PublishedChanges } from './published-changes';

describe('the notices of the triggers', () => {
  let test: TestApp;
  let db: DataSource;
  let changes: PublishedChanges;
  let organizationId: string;
  let commitmentId: string;
  let roundId: string;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    changes = test.app.get(PublishedChanges);
    ({ id: organizationId } = await anOrganization(db));
    ({ id: commitmentId } = await aCommitment(db, { organizationId, startsOn: '2024-01-01' }));
    ({ id: roundId } = await aRound(db, { opensOn: '2025-01-01' }));
  });
  beforeEach(() => allSettled(test));
  afterAll(() => test.close());

  /** The distinct notices that an action causes. */
  async function noticesAfter(happens: () => Promise<unknown>): Promise<readonly ChangeNotice[]> {
    const notices = new Map<string, ChangeNotice>();
    const stop = changes.onChange((notice) => notices.set(JSON.stringify(notice), notice));
    await happens();
    await allNotified(db, changes);
    stop();
    return [...notices.values()].filter(({ of }) => of !== 'anything');
  }

  it('is of the tables that are known, and of no others', async () => {
    const rows = await db.query<{ name: string }[]>(`
      select distinct tgrelid::regclass::text as name from pg_trigger join pg_proc on pg_proc.oid = tgfoid
      where proname like 'notify%' and not tgisinternal`);
    expect(rows.map(({ name }) => name).sort()).toEqual([...PUBLISHED_TABLES].sort());
  });

  it('names the round, the organization and the first day that a publication concerns', async () => {
    const published = { commitmentId, roundId, state: 'published', publishedAt: '2025-09-01T10:00:00Z' } as const;
    const notices = await noticesAfter(() => aReport(db, published));
    expect(notices).toContainEqual({ of: 'report', roundId, organizationId, since: '2025-09-01' });
    expect(notices).toContainEqual({ of: 'standing', commitmentId });
  });

  it('names whose commitment, extension or entry changed', async () => {
    for (const [table, happens] of [
      ['organization', () => db.query(`update organization set name = name || '!' where id = $1`, [organizationId])],
      ['commitment', () => db.query(`update commitment set ends_on = '2027-01-01' where id = $1`, [commitmentId])],
      ['round_extension', () => anExtension(db, { organizationId, roundId, dueOn: '2025-12-31' })],
    ] as const)
      expect(await noticesAfter(happens)).toContainEqual({ of: table, organizationId });
  });

  it('names the round whose days changed, and a table of which no more is known', async () => {
    expect(
      await noticesAfter(() => db.query(`update round set due_on = due_on + 1 where id = $1`, [roundId])),
    ).toContainEqual({
      of: 'round',
      roundId,
    });
    expect(await noticesAfter(() => db.query('update theme set label = label'))).toContainEqual({
      of: 'table',
      table: 'theme',
      row: null,
    });
  });
});
