import type { SummaryView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import { carriedForwardView } from './carried-forward';
import type { FiguresSnapshot } from './figures-snapshot';
import { roundFigureView } from './figures.mapper';

/** The summary of the whole Plan, in a language. */
export function summaryView(snapshot: FiguresSnapshot, language: Language): SummaryView {
  const { data, book } = snapshot;
  const organizations = data.organizations.map(({ id, slug, name, type, country }) => ({
    slug,
    name,
    type,
    country,
    figure: book.organization(id),
  }));
  return { ...briefSummaryView(snapshot, language), organizations };
}

/** The summary without the figures of each organisation. */
export function briefSummaryView(snapshot: FiguresSnapshot, language: Language): SummaryView {
  const { data, moment, book, countries } = snapshot;
  const { plan } = data;
  return {
    ...moment,
    plan: { code: plan.code, title: inLanguage(plan.title, language), adoptedOn: plan.adoptedOn },
    demonstration: data.isDemonstration,
    wording: { official: data.officialWordings, of: data.activities.length },
    total: book.total,
    carriedForward: carriedForwardView(snapshot.carriedForward, language),
    signatories: data.signatories,
    reportsPublished: data.reportsPublished,
    reportsNotNamed: data.reportsNotNamed,
    goals: data.goals.map(({ number, title }) => ({
      number,
      title: inLanguage(title, language),
      figure: book.goal(number),
    })),
    countries: countries.map(({ iso2, name, region }) => ({
      iso2,
      name: inLanguage(name, language),
      region,
      organizations: snapshot.organizationsIn(iso2),
      figure: book.country(iso2),
    })),
    commitmentsNotInACountry: book.commitmentsNotInACountry,
    commitmentsNotInAGoal: book.commitmentsNotInAGoal,
    rounds: data.rounds.map((round) => roundFigureView(round, language)),
  };
}
