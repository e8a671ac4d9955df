import { Injectable } from '@nestjs/common';
import type { CountrySummaryView, CountryView, PageQuery, PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { FiguresStore, type FiguresSnapshot } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { pageOfAll } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { activitySummaryView, goalFigureView } from './plan.mapper';
import { PlanQueries } from './plan.queries';

/** Countries: the verified ones, and those where somebody may be seen at work. */
@Injectable()
export class CountriesService {
  constructor(
    private readonly queries: PlanQueries,
    private readonly figures: FiguresStore,
  ) {}

  countries(query: PageQuery, language: Language): PageView<CountrySummaryView> {
    const snapshot = this.figures.current;
    return pageOfAll(
      snapshot.countries.map((row) => countrySummaryView(row, snapshot, language)),
      query,
    );
  }

  /** Throws `not-found`, also for a country in which everybody at work is hidden. */
  async country(iso2: string, language: Language): Promise<CountryView> {
    const snapshot = this.figures.current;
    const { data, book, countries } = snapshot;
    const row = countries.find((country) => country.iso2 === iso2);
    if (!row) throw new DomainError('not-found');
    const activities = await this.queries.activities();
    return {
      ...countrySummaryView(row, snapshot, language),
      goals: data.goals.map((goal) => goalFigureView(goal, book.goalInCountry(goal.number, iso2), language)),
      activities: activities
        .map((activity) => ({ activity, figure: book.activityInCountry(activity.number, iso2) }))
        .filter(({ figure }) => figure.commitments.of > 0)
        .map(({ activity, figure }) => activitySummaryView(activity, figure, language)),
    };
  }
}

function countrySummaryView(
  { iso2, name, region, isVerified }: FiguresSnapshot['countries'][number],
  { book }: FiguresSnapshot,
  language: Language,
): CountrySummaryView {
  return {
    iso2,
    name: inLanguage(name, language),
    region,
    isVerified,
    organizations: book.organizationsIn(iso2),
    figure: book.country(iso2),
  };
}
