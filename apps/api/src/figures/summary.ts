import type { SummaryView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import type { FigureBook } from './figure-book';
import type { CountryRow, FigureData } from './figure-data.queries';
import { roundFigureView } from './figures.mapper';

/** What a summary is made of. */
export interface SummarySource {
  readonly data: FigureData;
  readonly book: FigureBook;
  /** The countries of the Plan: the verified ones, and those where somebody is seen at work. */
  readonly countries: readonly CountryRow[];
}

/** The state of the whole Plan, in a language. */
export function summaryView({ data, book, countries }: SummarySource, language: Language): SummaryView {
  const { plan } = data;
  return {
    asOf: data.today,
    plan: { code: plan.code, title: inLanguage(plan.title, language), adoptedOn: plan.adoptedOn },
    demonstration: data.isDemonstration,
    wording: { official: data.officialWordings, of: data.activities.length },
    total: book.total,
    signatories: data.signatories,
    reportsPublished: data.reportsPublished,
    goals: data.goals.map(({ number, title }) => ({
      number,
      title: inLanguage(title, language),
      figure: book.goal(number),
    })),
    countries: countries.map(({ iso2, name, region }) => ({
      iso2,
      name: inLanguage(name, language),
      region,
      organizations: book.organizationsIn(iso2),
      figure: book.country(iso2),
    })),
    commitmentsNotInACountry: book.commitmentsNotInACountry,
    organizations: data.organizations.map(({ id, slug, name, type, country }) => ({
      slug,
      name,
      type,
      country,
      figure: book.organization(id),
    })),
    rounds: data.rounds.map((round) => roundFigureView(round, language)),
  };
}
