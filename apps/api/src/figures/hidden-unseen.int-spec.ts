import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { FiguresStore } from './figures.store';

const PATHS = [
  '/summary',
  '/summary?asOf=2026-02-20',
  '/goals',
  '/goals/2',
  '/activities/12',
  '/themes',
  '/countries',
  '/commitments',
  '/reports',
  '/organizations',
  '/changes?since=2026-02-01',
  '/charts/claimed-and-verified',
  '/charts/reports-over-rounds',
];

describe('what organizations that are not named do between two openings', () => {
  let test: TestApp;
  let db: DataSource;
  let roundId: string;
  const commitments: string[] = [];
  beforeAll(async () => {
    test = await createTestApp();
    test.clock.set('2026-03-01');
    db = test.app.get(DataSource);
    for (const country of ['TN', 'FR', 'JO', 'ES']) {
      const organization = await anOrganization(db, { chosenDisclosure: 'counted-only' });
      const { id } = await aCommitment(db, { organizationId: organization.id, activity: 12, country });
      commitments.push(id);
    }
    await aCommitment(db, { activity: 13 });
    await aRound(db, { opensOn: '2025-01-01', locksOn: '2025-06-30' });
    roundId = (await aRound(db, { opensOn: '2026-02-01' })).id;
    await test.app.get(FiguresStore).refresh();
  });
  afterAll(() => test.close());

  /** Everything a reader can compare: bodies and ETags. */
  async function look(): Promise<readonly object[]> {
    const answers = [];
    for (const path of PATHS) {
      const { body, headers, statusCode } = await test.app.inject(`/api/v1${path}`);
      answers.push({ path, statusCode, body, etag: headers.etag });
    }
    return answers;
  }

  it.each([
    [
      'a report is published',
      () =>
        aReport(db, {
          commitmentId: commitments[0]!,
          roundId,
          state: 'published',
          publishedAt: '2026-02-15T10:00:00Z',
        }),
    ],
    [
      'another is, and corrected',
      async () => {
        const report = { commitmentId: commitments[1]!, roundId, publishedAt: '2026-02-15T10:00:00Z' };
        await aReport(db, { ...report, state: 'superseded', publicUntil: '2026-02-20T10:00:00Z' });
        await aReport(db, { ...report, state: 'published', publishedAt: '2026-02-20T10:00:00Z' });
      },
    ],
    [
      'a commitment starts',
      async () => {
        const organization = await anOrganization(db, { chosenDisclosure: 'counted-only', activeFrom: '2026-02-10' });
        await aCommitment(db, { organizationId: organization.id, activity: 12, startsOn: '2026-02-12' });
      },
    ],
    [
      'one is withdrawn',
      () => db.query(`update commitment set withdrawn_on = '2026-06-01' where id = $1`, [commitments[2]]),
    ],
  ])('moves nothing that is public when %s, not even an ETag', async (_case, happens) => {
    const before = await look();
    await happens();
    await test.app.get(FiguresStore).refresh();
    expect(await look()).toEqual(before);
  });

  it('is seen when the next round opens', async () => {
    const reported = async () =>
      (await test.app.inject('/api/v1/activities/12')).json<{ figure: { notNamed: object } }>().figure.notNamed;
    expect(await reported()).toEqual({ reported: 0, of: 4 });
    await aRound(db, { opensOn: '2026-03-01' });
    await test.app.get(FiguresStore).refresh();
    expect(await reported()).toEqual({ reported: 2, of: 4 });
  });
});
