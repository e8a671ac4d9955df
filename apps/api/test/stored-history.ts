import {
  countsInFigures,
  closedRoundFigure,
  dayInZone,
  dueOnFor,
  effectiveDisclosure,
  isInEffectDuring,
  isLocked,
  isOnTime,
  openRoundFigure,
  placeCommitments,
  roundFigure,
  seenUntil,
  standingOf,
  publicKnowledgeOf,
  type CommitmentFigure,
  type OncePublishedReport,
  type Place,
  type Placement,
  type PublicRoundFigure,
  type PublishedReport,
} from '@opev/domain';
import { HISTORY_ROUNDS, TODAY, type RandomHistory } from './random-histories';

/** A random history with its ids in the database; expectations are computed by the pure rules. */
export interface StoredHistory {
  readonly history: RandomHistory;
  readonly organizationIds: readonly string[];
  readonly commitmentIds: readonly string[];
  readonly reportIds: ReadonlyMap<object, string>;
}

/** The reports of a commitment that are published now. */
export function publishedOf({ history, reportIds }: StoredHistory, commitment: number): PublishedReport[] {
  return history.commitments[commitment]!.reports.filter(({ state }) => state === 'published').map((report) => ({
    ...report,
    reportId: reportIds.get(report)!,
    roundId: String(report.round),
    roundOpensOn: HISTORY_ROUNDS[report.round]!.opensOn,
  }));
}

/** The reports of a commitment that are or once were published. */
export function oncePublishedOf({ history, reportIds }: StoredHistory, commitment: number): OncePublishedReport[] {
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
        roundOpensOn: HISTORY_ROUNDS[report.round]!.opensOn,
      },
    ];
  });
}

type Counted = CommitmentFigure & { readonly organizationId: string; readonly country: string | null };

/** Indices of the commitments in the figures of a day. */
export function countedIn(storedHistory: StoredHistory, day: string = TODAY): readonly number[] {
  const places = placementsOf(storedHistory);
  return storedHistory.history.commitments.flatMap((commitment, index) => {
    const { activeFrom } = storedHistory.history.organizations[commitment.organization]!;
    const place = places.get(storedHistory.commitmentIds[index]!)!;
    return countsInFigures({ ...commitment, ...place, activeFrom }, day) ? [index] : [];
  });
}

/** The commitments in the figures of today, reduced to what may be disclosed, with their standings by the rules. */
export function countedOf(storedHistory: StoredHistory): readonly Counted[] {
  const places = placementsOf(storedHistory);
  return countedIn(storedHistory).map((index) => {
    const { activity, country, organization } = storedHistory.history.commitments[index]!;
    const commitmentId = storedHistory.commitmentIds[index]!;
    const { placement } = places.get(commitmentId)!;
    const may = publicKnowledgeOf(placement);
    return {
      commitmentId,
      activityNumber: may.activity ? activity : null,
      goalNumber: may.goal ? goalOf(activity) : null,
      organizationId: storedHistory.organizationIds[organization]!,
      country: may.country ? country : null,
      placement,
      standing: standingSeen(storedHistory, index, { placement, day: TODAY }),
    };
  });
}

const OPENINGS = HISTORY_ROUNDS.map(({ opensOn }) => opensOn);

/** The reports of a commitment that are seen in the figures of a day: of one in a group, as before the latest opening. */
function seenOn(
  storedHistory: StoredHistory,
  commitment: number,
  { placement, day }: { placement: Placement; day: string },
) {
  const until = seenUntil(placement, day, OPENINGS);
  return oncePublishedOf(storedHistory, commitment)
    .filter(({ state, publishedAt }) => until !== null && state !== 'withdrawn' && isBy(publishedAt, until))
    .map((report) => ({ ...report, isPublic: report.publicUntil === null || !isBy(report.publicUntil, until ?? day) }));
}

/** The standing that is seen of a commitment in the figures of a day. */
export function standingSeen(
  storedHistory: StoredHistory,
  commitment: number,
  seen: { placement: Placement; day: string },
) {
  return standingOf(seenOn(storedHistory, commitment, seen).filter(({ isPublic }) => isPublic));
}

/** Placements by the rules, without former ones. */
export function placementsOf({ history, commitmentIds, organizationIds }: StoredHistory): ReadonlyMap<string, Place> {
  return placeCommitments(
    history.commitments.map((commitment, index) => {
      const { chosen, least, activeFrom, leftOn } = history.organizations[commitment.organization]!;
      return {
        ...commitment,
        commitmentId: commitmentIds[index]!,
        organizationId: organizationIds[commitment.organization]!,
        disclosure: effectiveDisclosure(chosen, least),
        goalNumber: goalOf(commitment.activity),
        activityNumber: commitment.activity,
        activeFrom,
        leftOn,
        placement: 'none' as const,
        enteredOn: null,
      };
    }),
    HISTORY_ROUNDS.map(({ opensOn, locksOn }) => ({ opensOn, locksOn, isJoined: false })),
    TODAY,
  );
}

function goalOf(activity: number): number {
  return activity <= 10 ? 1 : activity <= 22 ? 2 : 3;
}

const TIME_ZONES = { TN: 'Africa/Tunis', MA: 'Africa/Casablanca', JO: 'Asia/Amman', FR: 'Europe/Paris' } as const;

/** What the rules say the public sees of a round on a day, of reports public by its end. */
export function expectedFigure(
  storedHistory: StoredHistory,
  roundIndex: number,
  day: string = TODAY,
): PublicRoundFigure {
  const round = HISTORY_ROUNDS[roundIndex]!;
  const { history, commitmentIds } = storedHistory;
  const places = placementsOf(storedHistory);
  const counting = history.commitments.flatMap((commitment, index) => {
    const { placement, enteredOn } = places.get(commitmentIds[index]!)!;
    const isCounted = placement === 'named' || (enteredOn !== null && enteredOn <= round.opensOn);
    const organization = history.organizations[commitment.organization]!;
    return isCounted ? [{ commitment, index, placement, organization }] : [];
  });
  const received = counting.flatMap(({ commitment, index, placement, organization }) => {
    const came = seenOn(storedHistory, index, { placement, day }).filter(
      ({ roundId }) => roundId === String(roundIndex),
    );
    if (!came.some(({ isPublic }) => isPublic)) return [];
    const extension = organization.extensions[roundIndex] ?? null;
    const dueOn = dueOnFor(round, extension === null ? null : extended(round.dueOn, extension));
    const zone = TIME_ZONES[organization.country as keyof typeof TIME_ZONES];
    return commitment.reports
      .filter((report) => came.some(({ reportId }) => reportId === storedHistory.reportIds.get(report)))
      .map(({ submittedAt }) => ({
        commitmentId: commitmentIds[index]!,
        onTime: isOnTime(new Date(submittedAt), dueOn, zone),
      }));
  });
  if (!isLocked(round, day)) return openRoundFigure(new Set(received.map(({ commitmentId }) => commitmentId)).size);
  const inEffect = counting.filter(({ commitment, organization }) => isInEffectDuring(round, commitment, organization));
  const counted = roundFigure(
    inEffect.map(({ index }) => commitmentIds[index]!),
    received,
  );
  return closedRoundFigure({ ...counted, inEffect: counted.expected });
}

/** How many reports the public sees on a day. */
export function reportsPublishedOn(storedHistory: StoredHistory, day: string = TODAY): number {
  const places = placementsOf(storedHistory);
  return storedHistory.history.commitments.reduce((sum, _, index) => {
    const { placement, enteredOn } = places.get(storedHistory.commitmentIds[index]!)!;
    const isCounted = placement === 'named' || (enteredOn !== null && enteredOn <= day);
    const seen = seenOn(storedHistory, index, { placement, day }).filter(({ isPublic }) => isPublic);
    return isCounted ? sum + new Set(seen.map(({ roundId }) => roundId)).size : sum;
  }, 0);
}

/** Whether an instant is before the end of a day at the observatory. */
function isBy(instant: string, day: string): boolean {
  return dayInZone(new Date(instant), 'Europe/Madrid') <= day;
}

function extended(dueOn: string, days: number): string {
  return new Date(Date.parse(`${dueOn}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
