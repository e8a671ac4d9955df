import { Injectable } from '@nestjs/common';
import type {
  FiguresPageView,
  MomentQuery,
  OrganizationsQuery,
  OrganizationSummaryView,
  OrganizationView,
  ScopeQuery,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { organizationsAtWork } from '../figures/book/at-work';
import { carriedForward, carriedForwardView } from '../figures/book/carried-forward';
import { isInList } from '../figures/book/row-filter';
import { FiguresStore, type FigureBook, type FiguresSnapshot, type NamedOrganization } from '../figures/figures.store';
import { containsFolded, foldedText } from '../platform/language/folded-text';
import { inLanguage } from '../platform/language/reader-language';
import { byValues, pageOfSorted, type ListOrder } from '../platform/paging/page-of-sorted';
import { DomainError } from '../platform/problems/domain-error';
import { ShownNow } from '../platform/protection/shown-now';

/** Named signatories, for the public. Nothing is public about the others. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly figures: FiguresStore,
    private readonly shownNow: ShownNow,
  ) {}

  /** Throws what `FiguresStore.at` throws. */
  async organizations(
    query: OrganizationsQuery,
    language: Language,
  ): Promise<FiguresPageView<OrganizationSummaryView>> {
    const snapshot = await this.figuresAt(query);
    const book = snapshot.within(query);
    const atWork = organizationsAtWork(snapshot.data, book.commitments);
    const listed = snapshot.data.organizations
      .filter((organization) => isListed(organization, query, { book, atWork }))
      .map((organization) => organizationSummaryView(organization, book, language));
    return { ...pageOfSorted(listed, query, orderOf(query)), ...snapshot.moment };
  }

  /** Throws `not-found`, also for an unnamed organization. */
  async organization(slug: string, query: ScopeQuery & MomentQuery, language: Language): Promise<OrganizationView> {
    const snapshot = await this.figuresAt(query);
    const { data } = snapshot;
    const organization = data.organizations.find((known) => known.slug === slug);
    if (!organization) throw new DomainError('not-found');
    const book = snapshot.within({ ...query, organization: slug });
    return {
      ...snapshot.moment,
      ...organizationSummaryView(organization, book, language),
      carriedForward: carriedForwardView(carriedForward(data, book.of(organization.id)), language),
      website: organization.website,
      languages: organization.languages,
      signatorySince: organization.activeFrom,
      hasLeft: organization.hasLeft,
      network: organization.network,
      goals: data.goals
        .map(({ number, title }) => ({ number, title: inLanguage(title, language), figure: book.goal(number) }))
        .filter(({ figure }) => figure.activities > 0),
    };
  }

  /** The figures of a moment, without organizations that are no longer named. */
  private async figuresAt(moment: MomentQuery): Promise<FiguresSnapshot> {
    const snapshot = await this.figures.at(moment);
    if (await this.shownNow.areNamed(snapshot.data.organizations.map(({ id }) => id))) return snapshot;
    await this.figures.refresh();
    return this.figures.at(moment);
  }
}

/** Signatories of the day. A scope selects those at work in it; a country also those with their seat there. */
function isListed(
  organization: NamedOrganization,
  query: OrganizationsQuery,
  { book, atWork }: { readonly book: FigureBook; readonly atWork: ReadonlySet<string> },
): boolean {
  const { country, organizationType, organization: slug, goal, theme } = query;
  if (organization.hasLeft) return false;
  if (organizationType !== undefined && organization.type !== organizationType) return false;
  if (slug !== undefined && organization.slug !== slug) return false;
  if (!isMeant(organization, query.search)) return false;
  const isSeated = country === undefined || organization.country === country;
  const mustBeAtWork = query.atWork !== undefined || goal !== undefined || theme !== undefined || !isSeated;
  if (mustBeAtWork && !atWork.has(organization.id)) return false;
  const { byStatus } = book.organization(organization.id);
  return isInList(query, { has: (status) => byStatus[status] > 0, commitments: book.of(organization.id) });
}

function isMeant({ name, nativeName, acronym }: NamedOrganization, search: string | undefined): boolean {
  const words = search?.trim() ?? '';
  return words === '' || [name, nativeName, acronym].some((text) => containsFolded(text ?? '', words));
}

function orderOf({ sort }: OrganizationsQuery): ListOrder<OrganizationSummaryView> {
  if (sort !== '-reported') {
    return {
      kinds: ['text', 'text'],
      valuesOf: ({ name, slug }) => [foldedText(name), slug],
      compare: byValues('up', 'up'),
    };
  }
  return {
    kinds: ['integer', 'text', 'text'],
    valuesOf: ({ figure, name, slug }) => [figure.commitments.reported, foldedText(name), slug],
    compare: byValues('down', 'up', 'up'),
  };
}

function organizationSummaryView(
  { id, slug, name, nativeName, acronym, type, country, countryName }: NamedOrganization,
  book: FigureBook,
  language: Language,
): OrganizationSummaryView {
  return {
    slug,
    name,
    nativeName,
    acronym,
    type,
    country,
    countryName: inLanguage(countryName, language),
    figure: book.organization(id),
  };
}
