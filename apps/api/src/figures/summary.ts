import type { SummaryView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import type { FigureBook } from './figure-book';
import type { CountryRow, FigureData } from './figure-data.queries';
import { roundFigureView, scopeFigureView } from './figures.mapper';

/** The state of the whole Plan, in a language. */
export function summaryView(data: FigureData, book: FigureBook, language: Language): SummaryView {
  const { plan } = data;
  return {
    asOf: data.today,
    plan: { code: plan.code, title: inLanguage(plan.title, language), adoptedOn: plan.adoptedOn },
    demonstration: data.isDemonstration,
    wording: { official: data.officialWordings, of: data.activities.length },
    total: scopeFigureView(book.total),
    signatories: data.signatories,
    reportsPublished: data.reportsPublished,
    goals: data.goals.map(({ number, title }) => ({
      number,
      title: inLanguage(title, language),
      figure: scopeFigureView(book.goal(number)),
    })),
    countries: shownCountries(data, book).map(({ iso2, name, region }) => ({
      iso2,
      name: inLanguage(name, language),
      region,
      organizations: book.organizationsIn(iso2),
      figure: scopeFigureView(book.country(iso2)),
    })),
    commitmentsNotInACountry: book.commitmentsNotInACountry,
    organizations: data.organizations.map(({ id, slug, name, type, country }) => ({
      slug,
      name,
      type,
      country,
      figure: scopeFigureView(book.organization(id)),
    })),
    rounds: data.rounds.map((round) => roundFigureView(round, language)),
  };
}

/** The countries of the Plan: the verified ones, and those where somebody is seen at work. */
export function shownCountries(data: FigureData, book: FigureBook): readonly CountryRow[] {
  const atWork = new Set(book.countries);
  return data.countries.filter(({ iso2, isVerified }) => isVerified || atWork.has(iso2));
}
