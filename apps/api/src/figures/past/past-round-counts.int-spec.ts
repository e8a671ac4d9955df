import type { DataSource } from 'typeorm';
import { removeTestData, workerDatabaseUrl } from '../../../test/database';
import { aCommitment, anOrganization, aReport, aRound } from '../../../test/factories';
import { forHistories } from '../../../test/for-histories';
import { TODAY } from '../../../test/random-histories';
import { createDataSource } from '../../platform/database/data-source';
import { refreshPlacements } from '../../platform/protection/placements';
import { roundTotalsOf } from '../book/round-totals';
import { countRoundParts, countRounds } from '../reading/round-counts.queries';
import { countRoundsOfPastDay } from './past-round-counts';

/** Before any round, on a due day, on a lock date, the day after, within rounds, and yesterday. */
const PAST_DAYS = ['2024-12-31', '2025-06-30', '2025-07-31', '2025-08-01', '2025-12-31', '2026-02-28'];
const NOTHING = { rounds: [], organizations: [] };

describe('the rounds of a past day, made of those of today', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterAll(() => db.destroy());

  const ofToday = async () => {
    const rounds = await countRoundParts(db, TODAY, { rounds: 'all', organizations: 'all' });
    return new Map(rounds.map((round) => [round.id, round]));
  };

  it('are those that counting every report finds, in any history', () =>
    forHistories(db, async () => {
      const rounds = await ofToday();
      for (const day of PAST_DAYS) {
        const made = await countRoundsOfPastDay(db, day, { rounds, changed: NOTHING });
        expect(roundTotalsOf(made.values())).toEqual(await countRounds(db, day));
      }
    }));

  it('leave out reports of a group that was joined only since', async () => {
    await removeTestData();
    const { id: roundId } = await aRound(db, { opensOn: '2025-01-01', dueOn: '2025-06-30', locksOn: '2025-07-31' });
    await aRound(db, { opensOn: '2025-09-01' });
    for (let member = 0; member < 3; member += 1) {
      const { id: organizationId } = await anOrganization(db, { chosenDisclosure: 'country-only' });
      const { id: commitmentId } = await aCommitment(db, { organizationId, activity: 1, startsOn: '2025-08-20' });
      await aReport(db, { commitmentId, roundId, state: 'published', publishedAt: '2025-05-01T10:00:00Z' });
    }
    await db.transaction((manager) => refreshPlacements(manager, TODAY));
    const rounds = await ofToday();
    const publishedOn = async (day: string) => {
      const made = roundTotalsOf((await countRoundsOfPastDay(db, day, { rounds, changed: NOTHING })).values());
      expect(made).toEqual(await countRounds(db, day));
      return made.reduce((sum, { published }) => sum + published, 0);
    };
    expect([await publishedOn('2025-08-31'), await publishedOn('2025-09-01')]).toEqual([0, 3]);
  });

  it('take in what changed since those of today were counted', () =>
    forHistories(db, async ({ organizationIds: [organization] }) => {
      const rounds = await ofToday();
      await db.query(`update commitment set withdrawn_on = '2025-02-01' where organization_id = $1`, [organization]);
      const changed = { rounds: 'all', organizations: [organization!] } as const;
      const made = await countRoundsOfPastDay(db, '2025-09-01', { rounds, changed });
      expect(roundTotalsOf(made.values())).toEqual(await countRounds(db, '2025-09-01'));
    }));
});
