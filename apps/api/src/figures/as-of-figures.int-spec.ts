import { standingAsOf } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { workerDatabaseUrl } from '../../test/database';
import { forHistories } from '../../test/for-histories';
import { TODAY } from '../../test/random-histories';
import { countedIn, oncePublishedOf, standingSeen, type StoredHistory } from '../../test/stored-history';
import { createDataSource } from '../platform/database/data-source';
import { readFigureData } from './reading/figure-data.queries';

const PAST = '2025-09-01';
/** In Madrid's summer. */
const END_OF_PAST = new Date('2025-09-01T21:59:59.999Z');

describe('the figures of a past day of any history', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterAll(() => db.destroy());

  const forAnyHistory = (check: (storedHistory: StoredHistory) => Promise<void>) => forHistories(db, check);

  it('stand on what was public when it ended, and was not taken back since', () =>
    forAnyHistory(async (storedHistory) => {
      const { commitments } = await readFigureData(db, { day: PAST, today: TODAY });
      const counted = countedIn(storedHistory, PAST).map((index) => storedHistory.commitmentIds[index]!);
      expect(commitments.map(({ commitmentId }) => commitmentId).sort()).toEqual([...counted].sort());
      for (const { commitmentId, standing, placement } of commitments) {
        const commitment = storedHistory.commitmentIds.indexOf(commitmentId);
        const then =
          placement === 'named'
            ? standingAsOf(oncePublishedOf(storedHistory, commitment), END_OF_PAST)
            : standingSeen(storedHistory, commitment, { placement, day: PAST });
        expect(standing?.reportId ?? null).toEqual(then?.reportId ?? null);
      }
    }));

  it('count whoever is not named in groups of at least three that were at work then', () =>
    forAnyHistory(async (storedHistory) => {
      const { commitments } = await readFigureData(db, { day: PAST, today: TODAY });
      const groups = new Map<string, Set<number>>();
      for (const { commitmentId, placement, country, goalNumber, activityNumber } of commitments) {
        if (placement === 'named') continue;
        const group = JSON.stringify([placement, country, goalNumber, activityNumber]);
        const commitment = storedHistory.history.commitments[storedHistory.commitmentIds.indexOf(commitmentId)]!;
        const { leftOn } = storedHistory.history.organizations[commitment.organization]!;
        const isOver = [leftOn, commitment.withdrawnOn].some((day) => day !== null && day <= PAST);
        const atWork = groups.get(group) ?? new Set<number>();
        if (!isOver && (commitment.endsOn === null || commitment.endsOn >= PAST)) atWork.add(commitment.organization);
        groups.set(group, atWork);
      }
      for (const atWork of groups.values()) expect(atWork.size).toBeGreaterThanOrEqual(3);
    }));
});
