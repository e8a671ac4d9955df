import type { DeskRoundView, PageView } from '@opev/contract';
import { addDays, type Day } from '@opev/domain';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import {
  aCommitment,
  anOrganization,
  aPause,
  aPerson,
  aReport,
  aRound,
  type MadeCommitment,
  type MadeRound,
} from '../../test/factories';
import { apiClientFor, type ApiClient } from '../../test/signed-in';
import { refreshPlacements } from '../platform/protection/placements';
import { PublishedChanges } from '../platform/published/published-changes';
import { RoundSettlement } from '../rounds/round-settlement';
import { FiguresStore } from './figures.store';

const TODAY: Day = '2026-03-01';
const ROUNDS = [
  { code: 'older', opensOn: '2025-01-01', dueOn: '2025-06-30', locksOn: '2025-07-31' },
  { code: 'newer', opensOn: '2025-07-01', dueOn: '2025-12-31', locksOn: '2026-01-31' },
  { code: 'open', opensOn: '2026-01-01', dueOn: '2026-06-30', locksOn: '2026-07-31' },
] as const;

/** Everything public that is computed from rounds: now, on days around each date of a round and in between, and charts. */
const ADDRESSES = [
  '/summary',
  '/summary?without=organizations',
  '/charts/reports-over-rounds',
  '/charts/status-over-rounds',
  '/organizations',
  '/reports',
  ...ROUNDS.flatMap(({ opensOn, dueOn, locksOn }) => [
    opensOn,
    addDays(opensOn, 40),
    dueOn,
    locksOn,
    addDays(locksOn, 1),
  ])
    .filter((day) => day < TODAY)
    .flatMap((day) => [`/summary?asOf=${day}`, `/charts/reports-over-rounds?asOf=${day}`]),
];

describe('a pause', () => {
  let test: TestApp;
  let db: DataSource;
  let staff: ApiClient;
  /** The named organization whose pauses are tested, and an unnamed one. */
  let paused: readonly string[];

  beforeAll(async () => {
    // Settling a round while a test runs would store what it expected at that moment.
    test = await createTestApp({ override: (module) => module.overrideProvider(RoundSettlement).useValue({}) });
    test.clock.set(TODAY);
    db = test.app.get(DataSource);
    staff = apiClientFor(test.app, await aPerson(db, { staffRole: 'reviewer' }));
    const [named, other] = [await anOrganization(db), await anOrganization(db)];
    const hidden = [];
    for (let member = 0; member < 3; member += 1) {
      hidden.push(await anOrganization(db, { chosenDisclosure: 'country-only' }));
    }
    const works: readonly (readonly [organizationId: string, reportedIn: readonly number[]])[] = [
      [named.id, [0, 1, 2]],
      [other.id, [0]],
      ...hidden.map(({ id }) => [id, [0, 1]] as const),
    ];
    const commitments: MadeCommitment[] = [];
    for (const [organizationId] of works) {
      commitments.push(await aCommitment(db, { organizationId, activity: 12, startsOn: '2024-01-01' }));
    }
    // Groups are joined when a round opens: an organization that comes later waits for the next one.
    const rounds: MadeRound[] = [];
    for (const round of ROUNDS) rounds.push(await aRound(db, round));
    for (const [work, [, reportedIn]] of works.entries()) {
      for (const index of reportedIn) {
        const on = addDays(ROUNDS[index]!.opensOn, 30);
        await aReport(db, {
          commitmentId: commitments[work]!.id,
          roundId: rounds[index]!.id,
          state: 'published',
          submittedAt: `${on}T10:00:00Z`,
          publishedAt: `${on}T12:00:00Z`,
        });
      }
    }
    await db.transaction((manager) => refreshPlacements(manager, TODAY));
    paused = [named.id, hidden[0]!.id];
  });
  afterEach(() => db.query('delete from organization_pause'));
  afterAll(() => test.close());

  /** The freshly computed answer of every address, with its snapshot id. */
  async function everythingPublic(): Promise<readonly string[]> {
    await test.app.get(FiguresStore).refresh();
    const answers = [];
    for (const address of ADDRESSES) {
      const { body, statusCode } = await test.app.inject(`/api/v1${address}`);
      expect([address, statusCode]).toEqual([address, 200]);
      answers.push(`${address} ${body}`);
    }
    return answers;
  }
  const expectedAtTheDesk = async () =>
    (await staff<PageView<DeskRoundView>>('GET', '/desk/rounds')).body.items.map(({ expected }) => expected);

  it('is not there to begin with: the figures under test are not empty', async () => {
    const summary = (await everythingPublic())[0] ?? '';
    expect(JSON.parse(summary.slice('/summary '.length))).toMatchObject({
      rounds: [
        { code: 'open', isOpen: true, inEffect: null, received: 1, onTime: null, completenessPercent: null },
        { code: 'newer', isOpen: false, inEffect: 5, received: 4, onTime: 4, completenessPercent: 80 },
        { code: 'older', isOpen: false, inEffect: 5, received: 5, onTime: 5, completenessPercent: 100 },
      ],
    });
    expect(await expectedAtTheDesk()).toEqual([5, 5, 5]);
  });

  it.each<[string, { startsOn: Day; resumesOn?: Day }, readonly number[]]>([
    ['that began today', { startsOn: TODAY }, [3, 5, 5]],
    ['that began years ago', { startsOn: '2024-06-01' }, [3, 3, 3]],
    ['foreseen for later', { startsOn: '2026-05-01' }, [5, 5, 5]],
    ['that ended today', { startsOn: '2026-01-10', resumesOn: TODAY }, [5, 5, 5]],
    ['around a due day', { startsOn: '2025-12-20', resumesOn: '2026-01-05' }, [5, 5, 5]],
    ['of the greater part of a closed round', { startsOn: '2025-07-01', resumesOn: '2025-12-31' }, [5, 3, 5]],
  ])('%s moves no byte of any public answer, and is known at the desk', async (_, pause, expected) => {
    const before = await everythingPublic();
    for (const id of paused) await aPause(db, id, { ...pause, isForSafety: true });
    expect(await everythingPublic()).toEqual(before);
    expect(await expectedAtTheDesk()).toEqual(expected);
  });

  it('gives no public notice: not even an ETag changes', async () => {
    await test.app.get(FiguresStore).refresh();
    const etags = async () =>
      Promise.all(ADDRESSES.map(async (address) => (await test.app.inject(`/api/v1${address}`)).headers.etag));
    const before = await etags();
    const { version } = test.app.get(PublishedChanges);
    for (const id of paused) {
      await aPause(db, id, { startsOn: TODAY });
      await db.query(`update organization set lifecycle = 'paused' where id = $1`, [id]);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(test.app.get(PublishedChanges).version).toBe(version);
    expect(await etags()).toEqual(before);
    await db.query(`update organization set lifecycle = 'active'`);
  });
});
