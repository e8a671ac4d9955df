import type { CoverageView } from '@opev/contract';
import { organizationsAtWork } from '../../figures/book/at-work';
import type { FigureBook } from '../../figures/figures.store';
import { inLanguage } from '../../platform/language/reader-language';
import { byStatus, STATUSES, statusColumns, wordColumn } from './chart-columns';
import { countriesAtWork, goalsOf, inOrderOfRegion, namedOf } from './chart-rows';
import type { ChartNumbers, ChartSource } from './chart-source';

/** Activities that nobody took up in a country are left out. */
const STATUSES_OF_WORK = STATUSES.filter((status) => status !== 'no-commitment');

/** Activities taken up by status, a row per country where somebody works. */
export function statusByCountry(source: ChartSource): ChartNumbers {
  const { book, language } = source;
  const located = locatedIn(book);
  return {
    columns: statusColumns(STATUSES_OF_WORK),
    rows: countriesAtWork(source).map(({ iso2, name }) => {
      const figure = book.country(iso2);
      return {
        code: iso2,
        term: null,
        label: inLanguage(name, language),
        values: byStatus(figure, STATUSES_OF_WORK),
        coverage: { reported: figure.reported, of: figure.takenUp },
      };
    }),
    coverage: { reported: located.filter(({ standing }) => standing !== null).length, of: located.length },
    notPlaced: book.commitmentsNotInACountry,
  };
}

/** How many named organisations are at work in each country. */
export function organizationsByCountry(source: ChartSource): ChartNumbers {
  const { book, language, snapshot } = source;
  return {
    columns: [wordColumn('organizations', 'charts.column.organizations')],
    rows: countriesAtWork(source).map(({ iso2, name }) => ({
      code: iso2,
      term: null,
      label: inLanguage(name, language),
      values: [organizationsAtWork(snapshot.data, book.inCountry(iso2)).size],
      coverage: null,
    })),
    coverage: namedOf(book),
    notPlaced: 0,
  };
}

/** Activities taken up, by goal and country; zero is a gap of the Plan. */
export function goalsByCountry(source: ChartSource): ChartNumbers {
  const { book, language, scope } = source;
  const countries = inOrderOfRegion(source).filter(({ iso2 }) => [undefined, iso2].includes(scope.country));
  const takenUp = new Map<string, Set<number>>();
  for (const { goalNumber, country, activityNumber } of locatedIn(book)) {
    if (activityNumber === null) continue;
    const cell = `${String(goalNumber)} ${country}`;
    takenUp.set(cell, (takenUp.get(cell) ?? new Set<number>()).add(activityNumber));
  }
  return {
    columns: countries.map(({ iso2, name }) => ({ code: iso2, term: null, label: inLanguage(name, language) })),
    rows: goalsOf(source).map(({ number, title }) => ({
      code: String(number),
      term: null,
      label: inLanguage(title, language),
      values: countries.map(({ iso2 }) => takenUp.get(`${String(number)} ${iso2}`)?.size ?? 0),
      coverage: null,
    })),
    coverage: placed(book),
    notPlaced: book.commitmentsNotInACountry,
  };
}

function locatedIn(book: FigureBook): FigureBook['commitments'] {
  return book.countries.flatMap((iso2) => book.inCountry(iso2));
}

function placed(book: FigureBook): CoverageView {
  const of = book.commitments.length;
  return { reported: of - book.commitmentsNotInACountry, of };
}
