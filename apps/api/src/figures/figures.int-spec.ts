import type { ScopeQuery } from '@opev/contract';
import { activityFigure, scopeFigure, standingOf } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { workerDatabaseUrl } from '../../test/database';
import { forHistories } from '../../test/for-histories';
import { ROUNDS, TODAY } from '../../test/random-histories';
import { countedOf, expectedFigure, placementsOf, publishedOf, type Told } from '../../test/told-history';
import { createDataSource } from '../platform/database/data-source';
import { FigureBook } from './figure-book';
import { readFigureData } from './figure-data.queries';
import { activityFigureView, scopeFigureView } from './figures.mapper';
import { FiguresSnapshot } from './figures-snapshot';
import { activityFigures, scopeFigureBySql } from './figures.queries';
import { roundFigures } from './round-figures.queries';

const ACTIVITIES_OF_GOAL: Readonly<Record<number, readonly number[]>> = {
  1: range(1, 10),
  2: range(11, 22),
  3: range(23, 33),
};
const EVERY_ACTIVITY = range(1, 91);

// Finding the smallest history that breaks a rule takes a while.
jest.setTimeout(120_000);

describe('the figures of any history', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterAll(() => db.destroy());

  const forAnyHistory = (check: (told: Told) => Promise<void>) => forHistories(db, check);

  it('hold the standing that the domain chooses', () =>
    forAnyHistory(async (told) => {
      const rows = await db.query<{ commitment_id: string; report_id: string }[]>(
        'select commitment_id, report_id from standing',
      );
      const stored = new Map(rows.map((row) => [row.commitment_id, row.report_id]));
      for (const [index, id] of told.commitmentIds.entries()) {
        expect(stored.get(id) ?? null).toEqual(standingOf(publishedOf(told, index))?.reportId ?? null);
      }
    }));

  it('place commitments as the domain does', () =>
    forAnyHistory(async (told) => {
      const rows = await db.query<{ id: string; placement: string }[]>('select id, placement from commitment');
      const stored = new Map(rows.map(({ id, placement }) => [id, placement]));
      const placements = placementsOf(told);
      for (const { commitmentId } of countedOf(told))
        expect(stored.get(commitmentId)).toBe(placements.get(commitmentId)?.level);
    }));

  it('are the same by SQL and by the domain, whatever they are asked for', () =>
    forAnyHistory(async (told) => {
      const counted = countedOf(told);
      for (const goal of [undefined, 2]) {
        for (const country of [undefined, 'TN']) {
          for (const organization of [undefined, 0]) {
            const organizationId = organization === undefined ? undefined : told.organizationIds[organization];
            const scope = counted.filter(
              (commitment) =>
                (country === undefined ||
                  (commitment.country === country && ['named', 'country'].includes(commitment.placement))) &&
                (organizationId === undefined || commitment.organizationId === organizationId),
            );
            const numbers = goal === undefined ? EVERY_ACTIVITY : ACTIVITIES_OF_GOAL[goal]!;
            const filter = { today: TODAY, goal, country, organizationId };
            expect(exact(await scopeFigureBySql(db, filter))).toEqual(exact(scopeFigure(numbers, scope)));
            const bySql = await activityFigures(db, filter);
            expect([...bySql.keys()]).toEqual(numbers);
            for (const number of numbers) {
              const ofActivity = scope.filter(({ activityNumber }) => activityNumber === number);
              expect(exact(bySql.get(number)!)).toEqual(exact(activityFigure(ofActivity)));
            }
          }
        }
      }
    }));

  it('are the same in memory and by the domain', () =>
    forAnyHistory(async (told) => {
      const data = await readFigureData(db, { day: TODAY, today: TODAY });
      const book = new FigureBook(data.activities, data.commitments);
      const counted = countedOf(told);
      const located = counted.filter(({ placement }) => placement === 'named' || placement === 'country');
      const inTunisia = located.filter(({ country }) => country === 'TN');
      expect(book.total).toEqual(scopeFigureView(scopeFigure(EVERY_ACTIVITY, counted)));
      expect(book.goal(2)).toEqual(scopeFigureView(scopeFigure(ACTIVITIES_OF_GOAL[2]!, counted)));
      expect(book.country('TN')).toEqual(scopeFigureView(scopeFigure(EVERY_ACTIVITY, inTunisia)));
      expect(book.activityInCountry(12, 'TN')).toEqual(
        activityFigureView(activityFigure(inTunisia.filter(({ activityNumber }) => activityNumber === 12))),
      );
      expect(book.commitmentsNotInACountry).toBe(counted.length - located.length);
    }));

  it('of a part are those of the commitments that every filter lets through', () =>
    forAnyHistory(async (told) => {
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
        const through = countedOf(told).filter(
          (commitment) =>
            (country === undefined ||
              (commitment.country === country && ['named', 'country'].includes(commitment.placement))) &&
            (organizationType === undefined || named(commitment.organizationId)?.type === organizationType) &&
            (organization === undefined || named(commitment.organizationId)?.slug === organization),
        );
        expect(snapshot.within(scope).total).toEqual(scopeFigureView(scopeFigure(numbers, through)));
      }
    }));

  it('say of each round what was expected, received and on time', () =>
    forAnyHistory(async (told) => {
      const opened = ROUNDS.map((round, index) => ({ round, index })).filter(({ round }) => round.opensOn <= TODAY);
      const bySql = await roundFigures(db, TODAY);
      expect(bySql.map(({ opensOn }) => opensOn)).toEqual(opened.map(({ round }) => round.opensOn).reverse());
      for (const { round, index } of opened) {
        const { figure } = bySql.find(({ opensOn }) => opensOn === round.opensOn)!;
        expect(exact(figure)).toEqual(exact(expectedFigure(told, index)));
      }
    }));
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
