import { Injectable } from '@nestjs/common';
import type { OrganizationsQuery, OrganizationSummaryView, OrganizationView, PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { FiguresStore, type FiguresSnapshot } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { cursorOf, OrganizationsQueries, type OrganizationRow } from './organizations.queries';

/** Signatories that are named, in public. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly queries: OrganizationsQueries,
    private readonly figures: FiguresStore,
  ) {}

  async organizations(query: OrganizationsQuery, language: Language): Promise<PageView<OrganizationSummaryView>> {
    const snapshot = this.figures.current;
    const { rows, total } = await this.queries.page(query, snapshot.data.today);
    return pageOfRows(rows, limitOf(query), total).as(
      (row) => organizationSummaryView(row, snapshot, language),
      (row) => cursorOf(query, row),
    );
  }

  /** Throws `not-found`: an organization that is not named is as unknown as one that does not exist. */
  async organization(slug: string, language: Language): Promise<OrganizationView> {
    const snapshot = this.figures.current;
    const row = await this.queries.bySlug(slug, snapshot.data.today);
    if (!row) throw new DomainError('not-found');
    const { data, book } = snapshot;
    return {
      ...organizationSummaryView(row, snapshot, language),
      website: row.website,
      languages: row.languages,
      signatorySince: row.active_from,
      hasLeft: row.has_left,
      network:
        row.network_slug !== null && row.network_name !== null
          ? { slug: row.network_slug, name: row.network_name }
          : null,
      goals: data.goals.map(({ number, title }) => ({
        number,
        title: inLanguage(title, language),
        figure: book.goalOfOrganization(number, row.id),
      })),
    };
  }
}

function organizationSummaryView(
  row: OrganizationRow,
  { book }: FiguresSnapshot,
  language: Language,
): OrganizationSummaryView {
  const { slug, name, acronym, type, country } = row;
  return {
    slug,
    name,
    nativeName: row.native_name,
    acronym,
    type,
    country,
    countryName: inLanguage(row.country_name, language),
    figure: book.organization(row.id),
  };
}
