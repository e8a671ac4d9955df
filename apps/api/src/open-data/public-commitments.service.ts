import { Injectable } from '@nestjs/common';
import type { CommitmentsQuery, CommitmentView, FiguresPageView, PageView, StandingView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { FiguresStore, type CountedCommitment, type FiguresSnapshot } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { byValues, pageOfSorted } from '../platform/paging/page-of-sorted';
import { ShownNow } from '../platform/protection/shown-now';
import { shownPlace, type PlacedRow } from '../platform/protection/shown-place';

/** One that may be listed: the others are in the figures and nowhere else. */
type ListedCommitment = CountedCommitment & { readonly placement: PlacedRow['placement'] };

interface ListedPage extends PageView<ListedCommitment> {
  readonly snapshot: FiguresSnapshot;
}

/** Commitments in the figures of a moment, each as far as it may be shown. */
@Injectable()
export class PublicCommitmentsService {
  constructor(
    private readonly figures: FiguresStore,
    private readonly shownNow: ShownNow,
  ) {}

  /** Throws what `FiguresStore.at` throws. */
  async list(query: CommitmentsQuery, language: Language): Promise<FiguresPageView<CommitmentView>> {
    const page = await this.page(query);
    if (!(await this.shownNow.arePlaced(page.items))) {
      await this.figures.refresh();
      return this.shown(await this.page(query), language);
    }
    return this.shown(page, language);
  }

  private async page(query: CommitmentsQuery): Promise<ListedPage> {
    const snapshot = await this.figures.at(query);
    const listed = snapshot
      .within(query)
      .commitments.filter(isListed)
      .filter((commitment) => isAsked(commitment, query));
    const page = pageOfSorted(listed, query, {
      kinds: ['integer', 'uuid'],
      valuesOf: ({ activityNumber, commitmentId }) => [activityNumber, commitmentId],
      compare: byValues('up', 'up'),
    });
    return { ...page, snapshot };
  }

  private shown({ snapshot, ...page }: ListedPage, language: Language): FiguresPageView<CommitmentView> {
    const names = namesIn(snapshot);
    return { ...page, ...snapshot.moment, items: page.items.map((row) => commitmentView(row, names, language)) };
  }
}

function isListed(commitment: CountedCommitment): commitment is ListedCommitment {
  return commitment.placement !== 'plan';
}

function isAsked({ activityNumber, standing }: CountedCommitment, query: CommitmentsQuery): boolean {
  const { activity, status, verifiedRating, round } = query;
  const claimed = standing?.claimedStatus ?? 'not-reported';
  return (
    (activity === undefined || activityNumber === activity) &&
    (status === undefined || status === claimed || (status === 'reported' && standing !== null)) &&
    (verifiedRating === undefined || standing?.verifiedRating === verifiedRating) &&
    (round === undefined || standing?.roundCode === round)
  );
}

/** What codes and ids are called. */
type Names = ReturnType<typeof namesIn>;

function namesIn({ data }: FiguresSnapshot) {
  return {
    activities: new Map(data.activities.map(({ number, title }) => [number, title])),
    countries: new Map(data.countries.map(({ iso2, name }) => [iso2, name])),
    organizations: new Map(data.organizations.map((organization) => [organization.id, organization])),
    rounds: new Map(data.rounds.map(({ code, label }) => [code, label])),
  };
}

function commitmentView(commitment: ListedCommitment, names: Names, language: Language): CommitmentView {
  const { placement, country, region, organizationId, activityNumber } = commitment;
  const isNamed = placement === 'named';
  const organization = names.organizations.get(organizationId);
  const place = {
    placement,
    slug: organization?.slug ?? '',
    organization_name: organization?.name ?? '',
    country,
    country_name: names.countries.get(country) ?? {},
    region,
  };
  return {
    id: commitment.commitmentId,
    goal: commitment.goalNumber,
    activity: activityNumber,
    activityTitle: inLanguage(names.activities.get(activityNumber) ?? {}, language),
    ...shownPlace(place, language),
    region,
    // A place or a date can be enough to know who it is.
    place: isNamed ? commitment.place : null,
    startsOn: isNamed ? commitment.startsOn : null,
    endsOn: isNamed ? commitment.endsOn : null,
    standing: standingView(commitment, names, language),
  };
}

function standingView({ standing }: CountedCommitment, { rounds }: Names, language: Language): StandingView | null {
  if (standing === null) return null;
  const { reportId, claimedStatus, progressPercent, verifiedRating, roundCode, publishedOn } = standing;
  const roundLabel = inLanguage(rounds.get(roundCode) ?? { en: roundCode }, language);
  return { reportId, claimedStatus, progressPercent, verifiedRating, roundLabel, publishedOn };
}
