import type { ScopeQuery } from '@opev/contract';
import { activityFigure, scopeFigure, standingOf, type Placement } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { workerDatabaseUrl } from '../../test/database';
import { forHistories } from '../../test/for-histories';
import { HISTORY_ROUNDS, TODAY } from '../../test/random-histories';
import {
  countedOf,
  expectedFigure,
  placementsOf,
  publishedOf,
  reportsPublishedOn,
  type StoredHistory,
} from '../../test/stored-history';
import { createDataSource } from '../platform/database/data-source';
import { refreshPlacements } from '../platform/protection/placements';
import { FigureBook } from './book/figure-book';
import { FiguresSnapshot } from './book/figures-snapshot';
import { activityFigureView, scopeFigureView } from './book/figures.mapper';
import { openedOf } from './book/round-totals';
import { readFigureData } from './reading/figure-data.queries';
import { countRounds } from './reading/round-counts.queries';

const ACTIVITIES_OF_GOAL: Readonly<Record<number, readonly number[]>> = {
  1: range(1, 10),
  2: range(11, 22),
  3: range(23, 33),
};
const EVERY_ACTIVITY = range(1, 91);

describe('the figures of any history', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterAll(() => db.destroy());

  const forAnyHistory = (check: (storedHistory: StoredHistory) => Promise<void>) => forHistories(db, check);

  it('hold the standing that the domain chooses', () =>
    forAnyHistory(async (storedHistory) => {
      const rows = await db.query<{ commitment_id: string; report_id: string }[]>(
        'select commitment_id, report_id from standing',
      );
      const stored = new Map(rows.map((row) => [row.commitment_id, row.report_id]));
      for (const [index, id] of storedHistory.commitmentIds.entries()) {
        expect(stored.get(id) ?? null).toEqual(standingOf(publishedOf(storedHistory, index))?.reportId ?? null);
      }
    }));

  it('place commitments as the domain does', () =>
    forAnyHistory(async (storedHistory) => {
      const rows = await db.query<{ id: string; placement: string; enteredOn: string | null }[]>(
        'select id, placement, entered_on::text as "enteredOn" from commitment',
      );
      const places = placementsOf(storedHistory);
      for (const { id, ...place } of rows) expect(place).toEqual(places.get(id));
    }));

  it('stay where they are placed when nothing happened', () =>
    forAnyHistory(async () => {
      expect(await db.transaction((manager) => refreshPlacements(manager, TODAY))).toBe(0);
    }));

  it('are the same in memory and by the domain', () =>
    forAnyHistory(async (storedHistory) => {
      const data = await readFigureData(db, { day: TODAY, today: TODAY });
      const book = new FigureBook(data.activities, data.commitments);
      const counted = countedOf(storedHistory);
      const inTunisia = counted.filter(({ country }) => country === 'TN');
      const ofGoal = counted.filter(({ goalNumber }) => goalNumber === 2);
      expect(book.total).toEqual(scopeFigureView(scopeFigure(EVERY_ACTIVITY, counted)));
      expect(book.goal(2)).toEqual(scopeFigureView(scopeFigure(ACTIVITIES_OF_GOAL[2]!, ofGoal)));
      expect(book.country('TN')).toEqual(scopeFigureView(scopeFigure(EVERY_ACTIVITY, inTunisia)));
      expect(book.activityInCountry(12, 'TN')).toEqual(
        activityFigureView(activityFigure(inTunisia.filter(({ activityNumber }) => activityNumber === 12))),
      );
      expect(book.commitmentsNotInACountry).toBe(counted.filter(({ country }) => country === null).length);
      expect(book.commitmentsNotInAGoal).toBe(counted.filter(({ goalNumber }) => goalNumber === null).length);
    }));

  it('of a part are those of the commitments that every filter lets through', () =>
    forAnyHistory(async (storedHistory) => {
      const data = await readFigureData(db, { day: TODAY, today: TODAY });
      const snapshot = new FiguresSnapshot(data, { asOf: TODAY, snapshot: '' });
      const named = (organizationId: string) => data.organizations.find(({ id }) => id === organizationId);
      const slug = data.organizations[0]?.slug ?? 'nobody';
      for (const scope of [
        { goal: 2, country: 'TN' },
        { organizationType: 'ngo', country: 'FR' },
        { organization: slug, goal: 1 },
        { theme: 'women' },
      ] as const satisfies readonly ScopeQuery[]) {
        const { goal, country, organizationType, organization, theme } = scope as ScopeQuery;
        const numbers = data.activities
          .filter((activity) => goal === undefined || activity.goal === goal)
          .filter(({ themes }) => theme === undefined || themes.includes(theme))
          .map(({ number }) => number);
        const isNamed = ({ placement }: { readonly placement: Placement }) => placement === 'named';
        const through = countedOf(storedHistory).filter(
          (commitment) =>
            (goal === undefined || commitment.goalNumber === goal) &&
            (theme === undefined || commitment.activityNumber !== null) &&
            (country === undefined || commitment.country === country) &&
            (organizationType === undefined || isNamed(commitment)) &&
            (organizationType === undefined || named(commitment.organizationId)?.type === organizationType) &&
            (organization === undefined || named(commitment.organizationId)?.slug === organization),
        );
        expect(snapshot.within(scope).total).toEqual(scopeFigureView(scopeFigure(numbers, through)));
      }
    }));

  // Today; a day within the first round, when it was open; its lock date and the day after.
  it.each([TODAY, '2025-03-01', '2025-07-31', '2025-08-01'])(
    'say of each round what was in effect, received and on time by %s, and how many reports there were',
    (day) =>
      forAnyHistory(async (storedHistory) => {
        const opened = HISTORY_ROUNDS.map((round, index) => ({ round, index })).filter(
          ({ round }) => round.opensOn <= day,
        );
        const counted = await countRounds(db, day);
        const bySql = openedOf(counted);
        expect(bySql.map(({ opensOn }) => opensOn)).toEqual(opened.map(({ round }) => round.opensOn).reverse());
        for (const { round, index } of opened) {
          const { figure } = bySql.find(({ opensOn }) => opensOn === round.opensOn)!;
          expect(exact(figure)).toEqual(exact(expectedFigure(storedHistory, index, day)));
        }
        expect(counted.reduce((sum, { published }) => sum + published, 0)).toBe(reportsPublishedOn(storedHistory, day));
      }),
  );
});

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Sums in another order may differ in the last digit; everything else must be equal. */
function exact<T extends object>(figure: T): object {
  return Object.fromEntries(
    Object.entries(figure).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value as unknown),
    ]),
  );
}
