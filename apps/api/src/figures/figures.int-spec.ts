import { randomUUID } from 'node:crypto';
import {
  activityFigure,
  dueOnFor,
  effectiveDisclosure,
  isExpectedIn,
  isInFigures,
  isOnTime,
  placeCommitments,
  roundFigure,
  scopeFigure,
  standingAsOf,
  standingOf,
  type CommitmentFigure,
  type OncePublishedReport,
  type Placement,
  type PublishedReport,
} from '@opev/domain';
import type { ScopeQuery } from '@opev/contract';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { removeTestData, workerDatabaseUrl } from '../../test/database';
import { insertHistory } from '../../test/insert-history';
import { randomHistory, ROUNDS, TODAY, type RandomHistory } from '../../test/random-histories';
import { refreshPlacements } from '../organizations/placements';
import { createDataSource } from '../platform/database/data-source';
import { refreshStanding } from '../reports/standings';
import { moreClosed } from './commitments-of-day.queries';
import { FigureBook } from './figure-book';
import { readFigureData } from './figure-data.queries';
import { activityFigureView, scopeFigureView } from './figures.mapper';
import { FiguresSnapshot } from './figures-snapshot';
import { activityFigures, scopeFigureBySql } from './figures.queries';
import { roundFigures } from './round-figures.queries';

const RUNS = 40;
const ACTIVITIES_OF_GOAL: Readonly<Record<number, readonly number[]>> = {
  1: range(1, 10),
  2: range(11, 22),
  3: range(23, 33),
};
const EVERY_ACTIVITY = range(1, 91);
const PAST = '2025-09-01';
/** In Madrid's summer. */
const END_OF_PAST = new Date('2025-09-01T21:59:59.999Z');

/** A history in the database, with the ids it got there. */
interface Told {
  readonly history: RandomHistory;
  readonly organizationIds: readonly string[];
  readonly commitmentIds: readonly string[];
  readonly reportIds: ReadonlyMap<object, string>;
}

// Finding the smallest history that breaks a rule takes a while.
jest.setTimeout(120_000);

describe('the figures of any history', () => {
  let db: DataSource;
  beforeAll(async () => {
    db = await createDataSource(await workerDatabaseUrl()).initialize();
  });
  afterAll(() => db.destroy());

  /** Tells random histories to the database, and holds each against the rules. */
  const forAnyHistory = (check: (told: Told) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(randomHistory, async (history) => {
        await removeTestData();
        const told = await insertHistory(db, history, randomUUID);
        for (const id of told.commitmentIds) await refreshStanding(db, id);
        await db.transaction((manager) => refreshPlacements(manager, TODAY));
        await check(told);
      }),
      { numRuns: RUNS, interruptAfterTimeLimit: 60_000 },
    );

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

  it('of a past day stand on what was public when it ended, and was not taken back since', () =>
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

  it('of a past day show nobody more openly than those of today', () =>
    forAnyHistory(async () => {
      const { commitments } = await readFigureData(db, { day: PAST, today: TODAY });
      const rows = await db.query<{ id: string; placement: Placement['level'] }[]>(
        'select id, placement from commitment',
      );
      const today = new Map(rows.map(({ id, placement }) => [id, placement]));
      for (const { commitmentId, placement } of commitments)
        expect(moreClosed(placement, today.get(commitmentId)!)).toBe(placement);
    }));

  it('of a past day show nobody in a group that was too small then', () =>
    forAnyHistory(async (told) => {
      const { commitments } = await readFigureData(db, { day: PAST, today: TODAY });
      const then = placementsOf(told, PAST);
      for (const { commitmentId, placement } of commitments)
        expect(moreClosed(placement, then.get(commitmentId)!.level)).toBe(placement);
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

function publishedOf({ history, reportIds }: Told, commitment: number): PublishedReport[] {
  return history.commitments[commitment]!.reports.filter(({ state }) => state === 'published').map((report) => ({
    ...report,
    reportId: reportIds.get(report)!,
    roundId: String(report.round),
    roundOpensOn: ROUNDS[report.round]!.opensOn,
  }));
}

function oncePublishedOf({ history, reportIds }: Told, commitment: number): OncePublishedReport[] {
  return history.commitments[commitment]!.reports.flatMap((report) => {
    const { state } = report;
    if (state !== 'published' && state !== 'superseded' && state !== 'withdrawn') return [];
    return [
      {
        ...report,
        state,
        publicUntil: state === 'published' ? null : report.publicUntil,
        reportId: reportIds.get(report)!,
        roundId: String(report.round),
        roundOpensOn: ROUNDS[report.round]!.opensOn,
      },
    ];
  });
}

type Counted = CommitmentFigure & {
  readonly organizationId: string;
  readonly country: string;
  readonly placement: Placement['level'];
};

function countedIn({ history }: Told, day: string = TODAY): readonly number[] {
  return history.commitments.flatMap((commitment, index) =>
    isInFigures(commitment, history.organizations[commitment.organization]!, day) ? [index] : [],
  );
}

function countedOf(told: Told): readonly Counted[] {
  const placements = placementsOf(told);
  return countedIn(told).map((index) => {
    const { activity, country, organization } = told.history.commitments[index]!;
    const commitmentId = told.commitmentIds[index]!;
    const standing = standingOf(publishedOf(told, index));
    return {
      commitmentId,
      activityNumber: activity,
      goalNumber: activity <= 10 ? 1 : activity <= 22 ? 2 : 3,
      organizationId: told.organizationIds[organization]!,
      country,
      placement: placements.get(commitmentId)!.level,
      standing,
    };
  });
}

const REGIONS = { TN: 'maghreb', MA: 'maghreb', JO: 'mashreq', FR: 'europe' } as const;

function placementsOf(told: Told, day: string = TODAY): ReadonlyMap<string, Placement> {
  return placeCommitments(
    countedIn(told, day).map((index) => {
      const { organization, country } = told.history.commitments[index]!;
      const { chosen, least } = told.history.organizations[organization]!;
      return {
        commitmentId: told.commitmentIds[index]!,
        organizationId: told.organizationIds[organization]!,
        disclosure: effectiveDisclosure(chosen, least),
        country,
        region: REGIONS[country as keyof typeof REGIONS],
      };
    }),
  );
}

const TIME_ZONES = { TN: 'Africa/Tunis', MA: 'Africa/Casablanca', JO: 'Asia/Amman', FR: 'Europe/Paris' } as const;

function expectedFigure({ history, commitmentIds }: Told, roundIndex: number) {
  const round = ROUNDS[roundIndex]!;
  const expected = history.commitments.flatMap((commitment, index) => {
    const organization = history.organizations[commitment.organization]!;
    return isExpectedIn({ round, commitment, organization, today: TODAY }) ? [commitmentIds[index]!] : [];
  });
  const received = history.commitments.flatMap((commitment, index) => {
    const ofRound = commitment.reports.filter((report) => report.round === roundIndex);
    if (!ofRound.some(({ state }) => state === 'published')) return [];
    const { country, extensions } = history.organizations[commitment.organization]!;
    const extension = extensions[roundIndex] ?? null;
    const dueOn = dueOnFor(round, extension === null ? null : extended(round.dueOn, extension));
    return ofRound
      .filter(({ state }) => state === 'published' || state === 'superseded')
      .map(({ submittedAt }) => ({
        commitmentId: commitmentIds[index]!,
        onTime: isOnTime(new Date(submittedAt), dueOn, TIME_ZONES[country as keyof typeof TIME_ZONES]),
      }));
  });
  return roundFigure(expected, received);
}

function extended(dueOn: string, days: number): string {
  return new Date(Date.parse(`${dueOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
