import type { CoverageView } from '@opev/contract';
import { REGIONS } from '@opev/domain';
import type { CountryRow, FigureBook, GoalRow } from '../../figures/figures.store';
import { inLanguage } from '../../platform/language/reader-language';
import type { ChartSource } from './chart-source';

/** The goals with an activity in the scope, in the Plan's order. */
export function goalsOf({ snapshot, book }: ChartSource): readonly GoalRow[] {
  const inScope = new Set(book.activities.map(({ goal }) => goal));
  return snapshot.data.goals.filter(({ number }) => inScope.has(number));
}

/** Sorted by region and name, never by a figure: countries are not ranked. */
export function inOrderOfRegion(source: ChartSource): readonly CountryRow[] {
  const { snapshot, language } = source;
  const collator = new Intl.Collator(language);
  return [...snapshot.countries].sort(
    (one, other) =>
      REGIONS.indexOf(one.region) - REGIONS.indexOf(other.region) ||
      collator.compare(inLanguage(one.name, language), inLanguage(other.name, language)),
  );
}

/** Countries with commitments of the scope whose country may be disclosed, sorted by region and name. */
export function countriesAtWork(source: ChartSource): readonly CountryRow[] {
  const atWork = new Set(source.book.countries);
  return inOrderOfRegion(source).filter(({ iso2 }) => atWork.has(iso2));
}

/** Coverage of a scope's commitments of named organisations. */
export function namedOf({ commitments }: FigureBook): CoverageView {
  return { reported: commitments.filter(({ placement }) => placement === 'named').length, of: commitments.length };
}
