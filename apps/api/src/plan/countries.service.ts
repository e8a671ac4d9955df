import { Injectable } from '@nestjs/common';
import type {
  CountriesQuery,
  CountrySummaryView,
  CountryView,
  FiguresPageView,
  MomentQuery,
  ScopeQuery,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { organizationsAtWork } from '../figures/book/at-work';
import { carriedForward, carriedForwardView } from '../figures/book/carried-forward';
import { isInList } from '../figures/book/row-filter';
import { FiguresStore, type CountryRow, type FigureBook, type FiguresSnapshot } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { byValues, pageOfSorted } from '../platform/paging/page-of-sorted';
import { DomainError } from '../platform/problems/domain-error';
import { activitySummaryView, goalFigureView } from './plan.mapper';

/** Countries: the verified ones, and those where a named organization is at work. */
@Injectable()
export class CountriesService {
  constructor(private readonly figures: FiguresStore) {}

  /** Throws what `FiguresStore.at` throws. */
  async countries(query: CountriesQuery, language: Language): Promise<FiguresPageView<CountrySummaryView>> {
    const snapshot = await this.figures.at(query);
    const book = snapshot.within(query);
    const countries = snapshot.countries.filter(({ iso2 }) => {
      const { byStatus } = book.country(iso2);
      const matchesQuery = query.country === undefined || query.country === iso2;
      return (
        matchesQuery && isInList(query, { has: (status) => byStatus[status] > 0, commitments: book.inCountry(iso2) })
      );
    });
    const page = pageOfSorted(countries, query, {
      kinds: ['text'],
      valuesOf: ({ iso2 }) => [iso2],
      compare: byValues('up'),
    });
    return {
      ...page,
      ...snapshot.moment,
      items: page.items.map((row) => countrySummaryView(row, { data: snapshot.data, book }, language)),
    };
  }

  /** Throws `not-found`, also for a country where only unnamed organizations are at work; and what `FiguresStore.at` throws. */
  async country(iso2: string, query: ScopeQuery & MomentQuery, language: Language): Promise<CountryView> {
    const snapshot = await this.figures.at(query);
    const { data, countries } = snapshot;
    const row = countries.find((country) => country.iso2 === iso2);
    if (!row) throw new DomainError('not-found');
    const book = snapshot.within({ ...query, country: iso2 });
    const inScope = new Set(book.numbers);
    return {
      ...snapshot.moment,
      ...countrySummaryView(row, { data, book }, language),
      carriedForward: carriedForwardView(carriedForward(data, book.inCountry(iso2)), language),
      goals: data.goals
        .map((goal) => goalFigureView(goal, book.goal(goal.number), language))
        .filter(({ figure }) => figure.activities > 0),
      activities: data.activities
        .filter(({ number }) => inScope.has(number) && book.onActivity(number).length > 0)
        .map((activity) => activitySummaryView(activity, book.activity(activity.number), language)),
    };
  }
}

function countrySummaryView(
  { iso2, name, region, isVerified }: CountryRow,
  { data, book }: { readonly data: FiguresSnapshot['data']; readonly book: FigureBook },
  language: Language,
): CountrySummaryView {
  return {
    iso2,
    name: inLanguage(name, language),
    region,
    isVerified,
    organizations: organizationsAtWork(data, book.inCountry(iso2)).size,
    figure: book.country(iso2),
  };
}
