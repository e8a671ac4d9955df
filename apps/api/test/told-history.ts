import {
  dueOnFor,
  effectiveDisclosure,
  isExpectedIn,
  isInFigures,
  isOnTime,
  placeCommitments,
  roundFigure,
  standingOf,
  type CommitmentFigure,
  type OncePublishedReport,
  type Placement,
  type PublishedReport,
} from '@opev/domain';
import { ROUNDS, TODAY, type RandomHistory } from './random-histories';

/** A history in the database, with the ids it got there, and what the pure rules say of it. */
export interface Told {
  readonly history: RandomHistory;
  readonly organizationIds: readonly string[];
  readonly commitmentIds: readonly string[];
  readonly reportIds: ReadonlyMap<object, string>;
}

/** The reports of a commitment that are published now. */
export function publishedOf({ history, reportIds }: Told, commitment: number): PublishedReport[] {
  return history.commitments[commitment]!.reports.filter(({ state }) => state === 'published').map((report) => ({
    ...report,
    reportId: reportIds.get(report)!,
    roundId: String(report.round),
    roundOpensOn: ROUNDS[report.round]!.opensOn,
  }));
}

/** The reports of a commitment that are or once were published. */
export function oncePublishedOf({ history, reportIds }: Told, commitment: number): OncePublishedReport[] {
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

/** Indices of the commitments in the figures of a day. */
export function countedIn({ history }: Told, day: string = TODAY): readonly number[] {
  return history.commitments.flatMap((commitment, index) =>
    isInFigures(commitment, history.organizations[commitment.organization]!, day) ? [index] : [],
  );
}

/** The commitments in the figures of today, placed and standing as the rules say. */
export function countedOf(told: Told): readonly Counted[] {
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

/** Where the rules place the commitments that count on a day. */
export function placementsOf(told: Told, day: string = TODAY): ReadonlyMap<string, Placement> {
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

/** What the rules say a round brought in. */
export function expectedFigure({ history, commitmentIds }: Told, roundIndex: number) {
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
