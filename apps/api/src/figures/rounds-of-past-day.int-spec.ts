import type { DataSource } from 'typeorm';
import { workerDatabaseUrl } from '../../test/database';
import { forHistories } from '../../test/for-histories';
import { TODAY } from '../../test/random-histories';
import { createDataSource } from '../platform/database/data-source';
import { countedOf, countPartsOfRounds, countRounds } from './round-figures.queries';
import { countRoundsOfPastDay } from './rounds-of-past-day';

/** Before any round, at the ends of rounds, within one, and just now. */
const PAST_DAYS = ['2024-12-31', '2025-06-30', '2025-09-01', '2025-12-31', '2026-02-28'];
const NOTHING = { rounds: [], organizations: [] };

// Finding the smallest history that breaks a rule takes a while.
jest.setTimeout(120_000);

describe('the rounds of a past day, made of those of today', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterAll(() => db.destroy());

  const ofToday = async () => {
    const rounds = await countPartsOfRounds(db, TODAY, { rounds: 'all', organizations: 'all' });
    return new Map(rounds.map((round) => [round.id, round]));
  };

  it('are those that counting every report finds, in any history', () =>
    forHistories(db, async () => {
      const rounds = await ofToday();
      for (const day of PAST_DAYS) {
        const made = await countRoundsOfPastDay(db, day, { rounds, changed: NOTHING });
        expect(countedOf(made.values())).toEqual(await countRounds(db, day));
      }
    }));

  it('take in what changed since those of today were counted', () =>
    forHistories(db, async ({ organizationIds: [organization] }) => {
      const rounds = await ofToday();
      await db.query(`insert into organization_pause (organization_id, starts_on) values ($1, '2025-02-01')`, [
        organization,
      ]);
      const changed = { rounds: 'all', organizations: [organization!] } as const;
      const made = await countRoundsOfPastDay(db, '2025-09-01', { rounds, changed });
      expect(countedOf(made.values())).toEqual(await countRounds(db, '2025-09-01'));
    }));
});
