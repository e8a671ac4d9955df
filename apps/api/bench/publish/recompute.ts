import type { SummaryView } from '@opev/contract';
import {
  countsInFigures,
  dayInZone,
  closedRoundFigure,
  dueOnFor,
  isAtWork,
  isInEffectDuring,
  isLocked,
  isOnTime,
  openRoundFigure,
  roundFigure,
  scopeFigure,
  seenUntil,
  SMALLEST_ANONYMOUS_GROUP,
  standingOf,
  publicKnowledgeOf,
  type CommitmentFigure,
} from '@opev/domain';
import type { DataSource } from 'typeorm';
import { rounded, scopeFigureView } from '../../src/figures/book/figures.mapper';
import { OBSERVATORY_TIME_ZONE } from '../../src/platform/clock/clock';
import { rowsBy } from './grouped-by';
import { readRaw, type Raw, type RawCommitment } from './raw';

/** The figures of a summary, nothing else of it. */
export type SummaryFigures = Pick<
  SummaryView,
  'total' | 'signatories' | 'reportsPublished' | 'commitmentsNotInACountry'
> & {
  readonly goals: Readonly<Record<string, object>>;
  readonly countries: Readonly<Record<string, object>>;
  readonly organizations: Readonly<Record<string, object>>;
  readonly rounds: Readonly<Record<string, object>>;
};

/**
 * The same figures computed from the tables by the domain's rules alone: stored standings are ignored. Placements of groups
 * are used, because they depend on history.
 */
export async function recompute(db: DataSource): Promise<SummaryFigures> {
  const raw = await readRaw(db);
  const today = dayInZone(new Date(), OBSERVATORY_TIME_ZONE);
  const counted = countedOf(raw, today);
  const located = counted.filter(({ country }) => country !== null);
  const countedAtAll = new Set(
    raw.commitments
      .filter(({ placement, enteredOn }) => placement === 'named' || (enteredOn !== null && enteredOn <= today))
      .map(({ id }) => id),
  );
  const all = raw.activities.map(({ number }) => number);
  const figureOf = (numbers: readonly number[], commitments: readonly CommitmentFigure[]): object =>
    scopeFigureView(scopeFigure(numbers, commitments));
  const named = raw.organizations.filter(
    (organization) => isNamed(organization) && organization.activeFrom !== null && organization.activeFrom <= today,
  );
  const isSeen = seenIn(raw, today);
  return {
    total: scopeFigureView(scopeFigure(all, counted)),
    signatories: signatoriesOf(raw, today),
    reportsPublished: raw.reports.filter((report) => countedAtAll.has(report.commitmentId) && isSeen(report)).length,
    commitmentsNotInACountry: counted.length - located.length,
    goals: Object.fromEntries(
      [...new Set(raw.activities.map(({ goal }) => goal))].map((goal) => [
        goal,
        figureOf(
          raw.activities.filter((activity) => activity.goal === goal).map(({ number }) => number),
          counted.filter(({ goalNumber }) => goalNumber === goal),
        ),
      ]),
    ),
    countries: Object.fromEntries(
      raw.countries
        .filter(({ iso2, isVerified }) => isVerified || located.some(({ country }) => country === iso2))
        .map(({ iso2 }) => {
          const there = located.filter(({ country }) => country === iso2);
          const atWork = there.filter(
            (commitment) => commitment.placement === 'named' && isAtWork(commitment, commitment, today),
          );
          const organizations = new Set(atWork.map(({ organizationId }) => organizationId)).size;
          return [iso2, { organizations, ...figureOf(all, there) }];
        }),
    ),
    organizations: Object.fromEntries(
      named.map(({ id, slug }) => [
        slug,
        figureOf(
          all,
          counted.filter(({ organizationId, placement }) => organizationId === id && placement === 'named'),
        ),
      ]),
    ),
    rounds: Object.fromEntries(raw.rounds.map((round) => [round.code, roundOf(raw, round, today)])),
  };
}

/** The figures a summary shows, in the same shape. */
export function figuresOf(summary: SummaryView): SummaryFigures {
  const { total, signatories, reportsPublished, commitmentsNotInACountry } = summary;
  return {
    total,
    signatories,
    reportsPublished,
    commitmentsNotInACountry,
    goals: Object.fromEntries(summary.goals.map(({ number, figure }) => [number, figure])),
    countries: Object.fromEntries(
      summary.countries.map(({ iso2, organizations, figure }) => [iso2, { organizations, ...figure }]),
    ),
    organizations: Object.fromEntries((summary.organizations ?? []).map(({ slug, figure }) => [slug, figure])),
    rounds: Object.fromEntries(
      summary.rounds.map(({ code, isOpen, inEffect, received, onTime, completenessPercent, timelinessPercent }) => [
        code,
        { isOpen, inEffect, received, onTime, completenessPercent, timelinessPercent },
      ]),
    ),
  };
}

type Counted = CommitmentFigure & {
  readonly organizationId: string;
  readonly country: string | null;
  readonly endsOn: string | null;
  readonly hasLeft: boolean;
};

function countedOf(raw: Raw, today: string): readonly Counted[] {
  const organizations = new Map(raw.organizations.map((organization) => [organization.id, organization]));
  const activities = new Map(raw.activities.map((activity) => [activity.id, activity]));
  const published = rowsBy(raw.reports.filter(seenIn(raw, today)), ({ commitmentId }) => commitmentId);
  return raw.commitments
    .filter((commitment) => {
      const activeFrom = organizations.get(commitment.organizationId)?.activeFrom ?? null;
      return countsInFigures({ ...commitment, activeFrom }, today);
    })
    .map(({ id, organizationId, activityId, country, placement, endsOn }: RawCommitment) => {
      const known = publicKnowledgeOf(placement);
      const leftOn = organizations.get(organizationId)?.leftOn ?? null;
      const activity = activities.get(activityId);
      return {
        commitmentId: id,
        activityNumber: known.activity ? (activity?.number ?? 0) : null,
        goalNumber: known.goal ? (activity?.goal ?? 0) : null,
        organizationId,
        country: known.country ? country : null,
        placement,
        endsOn,
        hasLeft: leftOn !== null && leftOn <= today,
        standing: standingOf(published.get(id) ?? []),
      };
    });
}

function roundOf(raw: Raw, round: Raw['rounds'][number], today: string): object {
  const organizations = new Map(raw.organizations.map((organization) => [organization.id, organization]));
  const zones = new Map(raw.countries.map(({ iso2, timeZone }) => [iso2, timeZone]));
  const counting = new Map(
    raw.commitments
      .filter(({ placement, enteredOn }) => placement === 'named' || (enteredOn !== null && enteredOn <= round.opensOn))
      .map((commitment) => [commitment.id, commitment]),
  );
  const inRound = raw.reports.filter(({ roundId, state }) => roundId === round.id && state !== 'withdrawn');
  const isSeen = seenIn(raw, today);
  const received = new Set(
    inRound
      .filter((report) => counting.has(report.commitmentId) && isSeen(report))
      .map(({ commitmentId }) => commitmentId),
  );
  if (!isLocked(round, today)) return openRoundFigure(received.size);
  const inEffect = [...counting.values()].filter((commitment) => {
    const organization = organizations.get(commitment.organizationId);
    return organization !== undefined && isInEffectDuring(round, commitment, organization);
  });
  const reports = inRound
    .filter(({ commitmentId }) => received.has(commitmentId))
    .map(({ commitmentId, firstSubmittedAt }) => {
      const organization = organizations.get(counting.get(commitmentId)?.organizationId ?? '');
      const timeZone = zones.get(organization?.country ?? '') ?? 'UTC';
      return { commitmentId, onTime: isOnTime(firstSubmittedAt, dueOnFor(round, null), timeZone) };
    });
  const counted = roundFigure(
    inEffect.map(({ id }) => id),
    reports,
  );
  const figure = closedRoundFigure({ ...counted, inEffect: counted.expected });
  return {
    ...figure,
    completenessPercent: rounded(figure.completenessPercent),
    timelinessPercent: rounded(figure.timelinessPercent),
  };
}

/** Whether a report is seen today: of one in a group, as it was before the latest round opened. */
function seenIn({ commitments, rounds }: Raw, today: string): (report: Raw['reports'][number]) => boolean {
  const placements = new Map(commitments.map(({ id, placement }) => [id, placement]));
  const openings = rounds.map(({ opensOn }) => opensOn);
  return ({ commitmentId, state, publishedAt, publicUntil }) => {
    const until = seenUntil(placements.get(commitmentId) ?? 'none', today, openings);
    if (until === null || state === 'withdrawn') return false;
    const dayOf = (instant: Date): string => dayInZone(instant, OBSERVATORY_TIME_ZONE);
    return dayOf(new Date(publishedAt)) <= until && (publicUntil === null || dayOf(publicUntil) > until);
  };
}

/** Whoever is not named is counted as before the latest opening, and among three at least. */
function signatoriesOf({ organizations, rounds }: Raw, today: string): SummaryFigures['signatories'] {
  const openings = rounds.map(({ opensOn }) => opensOn);
  const counted = (isOne: (organization: Raw['organizations'][number]) => boolean, day: string): number =>
    organizations.filter(
      (one) =>
        isOne(one) && one.activeFrom !== null && one.activeFrom <= day && (one.leftOn === null || one.leftOn > day),
    ).length;
  const hidden = counted((one) => !isNamed(one), seenUntil('plan', today, openings) ?? '');
  const notNamed = hidden < SMALLEST_ANONYMOUS_GROUP ? 0 : hidden;
  return { active: counted(isNamed, today) + notNamed, notNamed };
}

function isNamed({ chosen, least }: Raw['organizations'][number]): boolean {
  return chosen === 'named' && least === 'named';
}
