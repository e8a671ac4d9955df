import { Injectable } from '@nestjs/common';
import type { CommitmentsPageView, CommitmentsQuery, CommitmentView, PageView, StandingView } from '@opev/contract';
import { matchesCommitmentFilter, type Language } from '@opev/domain';
import { FiguresStore, type CountedCommitment, type FiguresSnapshot } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { byValues, pageOfSorted } from '../platform/paging/page-of-sorted';
import { ShownNow } from '../platform/protection/shown-now';

/** A commitment that may be listed with all its values; unnamed ones are in the figures only. */
type ListedCommitment = {
  readonly [Key in keyof CountedCommitment]: Key extends MayBeHidden
    ? NonNullable<CountedCommitment[Key]>
    : CountedCommitment[Key];
};
type MayBeHidden = 'publicId' | 'activityNumber' | 'goalNumber' | 'country' | 'startsOn';

interface ListedPage extends PageView<ListedCommitment> {
  readonly snapshot: FiguresSnapshot;
  readonly notListed: number | null;
}

/** Commitments of named organizations in the figures of a moment. */
@Injectable()
export class PublicCommitmentsService {
  constructor(
    private readonly figures: FiguresStore,
    private readonly shownNow: ShownNow,
  ) {}

  /** Throws what `FiguresStore.at` throws. */
  async list(query: CommitmentsQuery, language: Language): Promise<CommitmentsPageView> {
    const page = await this.page(query);
    if (!(await this.shownNow.areListed(page.items.map(({ commitmentId }) => commitmentId)))) {
      await this.figures.refresh();
      return this.shown(await this.page(query), language);
    }
    return this.shown(page, language);
  }

  private async page(query: CommitmentsQuery): Promise<ListedPage> {
    const snapshot = await this.figures.at(query);
    const matching = snapshot.within(query).commitments.filter((commitment) => matchesQuery(commitment, query));
    const listed = matching.filter(isListed);
    const page = pageOfSorted(listed, query, {
      kinds: ['integer', 'uuid'],
      valuesOf: ({ activityNumber, publicId }) => [activityNumber, publicId],
      compare: byValues('up', 'up'),
    });
    // The rounds of unnamed commitments are not disclosed.
    return { ...page, snapshot, notListed: query.round === undefined ? matching.length - listed.length : null };
  }

  private shown({ snapshot, ...page }: ListedPage, language: Language): CommitmentsPageView {
    const names = namesIn(snapshot);
    return { ...page, ...snapshot.moment, items: page.items.map((row) => commitmentView(row, names, language)) };
  }
}

function isListed(commitment: CountedCommitment): commitment is ListedCommitment {
  return commitment.placement === 'named';
}

function matchesQuery({ activityNumber, standing }: CountedCommitment, query: CommitmentsQuery): boolean {
  const { activity, status, verifiedRating, round } = query;
  return (
    (activity === undefined || activityNumber === activity) &&
    (status === undefined || matchesCommitmentFilter(standing?.claimedStatus ?? null, status)) &&
    (verifiedRating === undefined || standing?.verifiedRating === verifiedRating) &&
    (round === undefined || standing?.roundCode === round)
  );
}

/** Names by code and id. */
type Names = ReturnType<typeof namesIn>;

function namesIn({ data }: FiguresSnapshot) {
  return {
    activities: new Map(data.activities.map(({ number, title }) => [number, title])),
    countries: new Map(data.countries.map((country) => [country.iso2, country])),
    organizations: new Map(data.organizations.map((organization) => [organization.id, organization])),
    rounds: new Map(data.rounds.map(({ code, label }) => [code, label])),
  };
}

function commitmentView(commitment: ListedCommitment, names: Names, language: Language): CommitmentView {
  const { country, organizationId, activityNumber, place, startsOn, endsOn } = commitment;
  const organization = names.organizations.get(organizationId);
  const inCountry = names.countries.get(country);
  if (!organization || !inCountry)
    throw new Error('A listed commitment is of a named organization in a known country.');
  return {
    id: commitment.publicId,
    goal: commitment.goalNumber,
    activity: activityNumber,
    activityTitle: inLanguage(names.activities.get(activityNumber) ?? {}, language),
    organization: { slug: organization.slug, name: organization.name },
    country,
    countryName: inLanguage(inCountry.name, language),
    region: inCountry.region,
    place,
    startsOn,
    endsOn,
    standing: standingView(commitment, names, language),
  };
}

function standingView({ standing }: ListedCommitment, { rounds }: Names, language: Language): StandingView | null {
  if (!standing?.publicReportId) return null;
  const { publicReportId: reportId, claimedStatus, progressPercent, verifiedRating, roundCode, publishedOn } = standing;
  const roundLabel = inLanguage(rounds.get(roundCode) ?? { en: roundCode }, language);
  return { reportId, claimedStatus, progressPercent, verifiedRating, roundLabel, publishedOn };
}
