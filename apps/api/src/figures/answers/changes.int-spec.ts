import type { ChangesView, ProblemView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../../test/factories';
import { FiguresStore } from '../figures.store';

describe('changes', () => {
  let test: TestApp;
  let db: DataSource;
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
  });
  afterAll(() => test.close());

  const get = (path: string) => test.app.inject({ method: 'GET', url: `/api/v1${path}` });
  const read = async <T>(path: string): Promise<T> => (await get(path)).json<T>();

  it('name what changed since a day', async () => {
    const { id: organizationId } = await anOrganization(db, { chosenDisclosure: 'named' });
    const commitment = await aCommitment(db, { organizationId, activity: 12, startsOn: '2025-01-01' });
    const round = await aRound(db, { opensOn: '2025-01-01' });
    await aReport(db, {
      commitmentId: commitment.id,
      roundId: round.id,
      state: 'published',
      claimedStatus: 'in-progress',
      publishedAt: '2025-05-10T10:00:00Z',
    });
    await test.app.get(FiguresStore).refresh();
    const changes = await read<ChangesView>('/changes?since=2025-05-09');
    expect(changes).toMatchObject({ since: '2025-05-09', asOf: '2026-03-01', reportsListed: 1 });
    expect(changes.activities).toEqual([
      { number: 12, goal: 2, title: expect.any(String) as string, before: 'not-reported', now: 'in-progress' },
    ]);
    expect((await read<ChangesView>('/changes?since=2025-05-10')).activities).toEqual([]);
    for (const bad of ['/changes', '/changes?since=2030-01-01', '/changes?since=lately']) {
      const answer = await get(bad);
      expect([answer.statusCode, answer.json<ProblemView>().errors?.[0]?.pointer]).toEqual([422, '?since']);
    }
  });
});
