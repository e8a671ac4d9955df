import { isInFigures, standingAsOf, type Placement } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { workerDatabaseUrl } from '../../test/database';
import { forHistories } from '../../test/for-histories';
import { TODAY } from '../../test/random-histories';
import { oncePublishedOf, placementsOf, type Told } from '../../test/told-history';
import { createDataSource } from '../platform/database/data-source';
import { moreClosed } from './commitments-of-day.queries';
import { readFigureData } from './figure-data.queries';

const PAST = '2025-09-01';
/** In Madrid's summer. */
const END_OF_PAST = new Date('2025-09-01T21:59:59.999Z');

// Finding the smallest history that breaks a rule takes a while.
jest.setTimeout(120_000);

describe('the figures of a past day of any history', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterAll(() => db.destroy());

  const forAnyHistory = (check: (told: Told) => Promise<void>) => forHistories(db, check);

  it('stand on what was public when it ended, and was not taken back since', () =>
    forAnyHistory(async (told) => {
      const { commitments } = await readFigureData(db, { day: PAST, today: TODAY });
      const counted = told.history.commitments.flatMap((commitment, index) =>
        isInFigures(commitment, told.history.organizations[commitment.organization]!, PAST)
          ? [told.commitmentIds[index]!]
          : [],
      );
      expect(commitments.map(({ commitmentId }) => commitmentId).sort()).toEqual([...counted].sort());
      for (const { commitmentId, standing } of commitments) {
        const then = standingAsOf(oncePublishedOf(told, told.commitmentIds.indexOf(commitmentId)), END_OF_PAST);
        expect(standing?.reportId ?? null).toEqual(then?.reportId ?? null);
      }
    }));

  it('show nobody more openly than those of today', () =>
    forAnyHistory(async () => {
      const { commitments } = await readFigureData(db, { day: PAST, today: TODAY });
      const rows = await db.query<{ id: string; placement: Placement['level'] }[]>(
        'select id, placement from commitment',
      );
      const today = new Map(rows.map(({ id, placement }) => [id, placement]));
      for (const { commitmentId, placement } of commitments)
        expect(moreClosed(placement, today.get(commitmentId)!)).toBe(placement);
    }));

  it('show nobody in a group that was too small then', () =>
    forAnyHistory(async (told) => {
      const { commitments } = await readFigureData(db, { day: PAST, today: TODAY });
      const then = placementsOf(told, PAST);
      for (const { commitmentId, placement } of commitments)
        expect(moreClosed(placement, then.get(commitmentId)!.level)).toBe(placement);
    }));
});
