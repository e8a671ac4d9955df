import type { SummaryView } from '@opev/contract';
import {
  dayInZone,
  dueOnFor,
  effectiveDisclosure,
  isExpectedIn,
  isInFigures,
  isOnTime,
  placeCommitments,
  roundFigure,
  scopeFigure,
  standingOf,
  type CommitmentFigure,
} from '@opev/domain';
import type { DataSource } from 'typeorm';
import { rounded, scopeFigureView } from '../../src/figures/figures.mapper';
import { OBSERVATORY_TIME_ZONE } from '../../src/platform/clock/clock';
import { groupedBy } from './grouped-by';
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

/** The same figures made of the tables as they are, by the domain's rules alone: neither standings nor placements are believed. */
export async function recompute(db: DataSource): Promise<SummaryFigures> {
  const raw = await readRaw(db);
  const today = dayInZone(new Date(), OBSERVATORY_TIME_ZONE);
  const counted = countedOf(raw, today);
  const located = counted.filter(({ level }) => level === 'named' || level === 'country');
  const all = raw.activities.map(({ number }) => number);
  const figureOf = (numbers: readonly number[], commitments: readonly CommitmentFigure[]): object =>
    scopeFigureView(scopeFigure(numbers, commitments));
  const named = raw.organizations.filter(
    (organization) => isNamed(organization) && organization.activeFrom !== null && organization.activeFrom <= today,
  );
  const active = raw.organizations.filter(
    ({ activeFrom, leftOn }) => activeFrom !== null && activeFrom <= today && (leftOn === null || leftOn > today),
  );
  return {
    total: scopeFigureView(scopeFigure(all, counted)),
    signatories: { active: active.length, notNamed: active.filter((organization) => !isNamed(organization)).length },
    reportsPublished: raw.reports.filter(({ state }) => state === 'published').length,
    commitmentsNotInACountry: counted.length - located.length,
    goals: Object.fromEntries(
      [...new Set(raw.activities.map(({ goal }) => goal))].map((goal) => [
        goal,
        figureOf(
          raw.activities.filter((activity) => activity.goal === goal).map(({ number }) => number),
          counted,
        ),
      ]),
    ),
    countries: Object.fromEntries(
      raw.countries
        .filter(({ iso2, isVerified }) => isVerified || located.some(({ country }) => country === iso2))
        .map(({ iso2 }) => {
          const there = located.filter(({ country }) => country === iso2);
          const organizations = new Set(there.map(({ organizationId }) => organizationId)).size;
          return [iso2, { organizations, ...figureOf(all, there) }];
        }),
    ),
    organizations: Object.fromEntries(
      named.map(({ id, slug }) => [
        slug,
        figureOf(
          all,
          counted.filter(({ organizationId }) => organizationId === id),
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
      summary.rounds.map(({ code, expected, received, onTime, completenessPercent, timelinessPercent }) => [
        code,
        { expected, received, onTime, completenessPercent, timelinessPercent },
      ]),
    ),
  };
}

type Counted = CommitmentFigure & {
  readonly organizationId: string;
  readonly country: string;
  readonly level: string | undefined;
};

function countedOf(raw: Raw, today: string): readonly Counted[] {
  const organizations = new Map(raw.organizations.map((organization) => [organization.id, organization]));
  const activities = new Map(raw.activities.map((activity) => [activity.id, activity]));
  const regions = new Map(raw.countries.map(({ iso2, region }) => [iso2, region]));
  const published = groupedBy(
    raw.reports.filter(({ state }) => state === 'published'),
    ({ commitmentId }) => commitmentId,
  );
  const inFigures = raw.commitments.filter((commitment) =>
    isInFigures(commitment, organizations.get(commitment.organizationId) ?? { activeFrom: null }, today),
  );
  const placements = placeCommitments(
    inFigures.map(({ id, organizationId, country }) => {
      const { chosen, least } = organizations.get(organizationId) ?? { chosen: 'counted-only', least: 'counted-only' };
      const region = regions.get(country) ?? 'other';
      return { commitmentId: id, organizationId, disclosure: effectiveDisclosure(chosen, least), country, region };
    }),
  );
  return inFigures.map(({ id, organizationId, activityId, country }: RawCommitment) => ({
    commitmentId: id,
    activityNumber: activities.get(activityId)?.number ?? 0,
    goalNumber: activities.get(activityId)?.goal ?? 0,
    organizationId,
    country,
    level: placements.get(id)?.level,
    standing: standingOf(published.get(id) ?? []),
  }));
}

function roundOf(raw: Raw, round: Raw['rounds'][number], today: string): object {
  const organizations = new Map(raw.organizations.map((organization) => [organization.id, organization]));
  const commitments = new Map(raw.commitments.map((commitment) => [commitment.id, commitment]));
  const zones = new Map(raw.countries.map(({ iso2, timeZone }) => [iso2, timeZone]));
  const expected = raw.commitments.filter((commitment) => {
    const organization = organizations.get(commitment.organizationId);
    return organization !== undefined && isExpectedIn({ round, commitment, organization, today });
  });
  const inRound = raw.reports.filter(({ roundId, state }) => roundId === round.id && state !== 'withdrawn');
  const received = new Set(
    inRound.filter(({ state }) => state === 'published').map(({ commitmentId }) => commitmentId),
  );
  const reports = inRound
    .filter(({ commitmentId }) => received.has(commitmentId))
    .map(({ commitmentId, firstSubmittedAt }) => {
      const organization = organizations.get(commitments.get(commitmentId)?.organizationId ?? '');
      const timeZone = zones.get(organization?.country ?? '') ?? 'UTC';
      return { commitmentId, onTime: isOnTime(firstSubmittedAt, dueOnFor(round, null), timeZone) };
    });
  const figure = roundFigure(
    expected.map(({ id }) => id),
    reports,
  );
  return {
    ...figure,
    completenessPercent: rounded(figure.completenessPercent),
    timelinessPercent: rounded(figure.timelinessPercent),
  };
}

function isNamed({ chosen, least }: Raw['organizations'][number]): boolean {
  return chosen === 'named' && least === 'named';
}
