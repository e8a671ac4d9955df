import { Injectable } from '@nestjs/common';
import {
  CHART_CODES,
  type ChartCode,
  type ChartListView,
  type ChartQuery,
  type ChartView,
  type ScopeFigureView,
  type ScopeQuery,
} from '@opev/contract';
import type { Day, Language } from '@opev/domain';
import { FiguresStore } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { DataVersion } from '../platform/published/data-version';
import { CHARTS } from './chart-definitions';
import { refusedFilter, scopeView } from './chart-scope';
import { KeptValues } from './kept-values';

/** Totals of past days kept at hand: a trend asks for a dozen, in any scope. */
const TOTALS_KEPT = 2_000;

/** The charts of the public site, as numbers. */
@Injectable()
export class ChartsService {
  private readonly totals = new KeptValues<ScopeFigureView>(TOTALS_KEPT);

  constructor(
    private readonly figures: FiguresStore,
    private readonly dataVersion: DataVersion,
  ) {}

  charts(): ChartListView {
    return { items: CHART_CODES.map((code) => ({ code, unit: CHARTS[code].unit, filters: CHARTS[code].filters })) };
  }

  /** Throws `invalid-input` for a filter the chart does not take, `not-found` for an unknown snapshot. */
  async chart(code: ChartCode, query: ChartQuery, language: Language): Promise<ChartView> {
    const { unit, filters, make } = CHARTS[code];
    const { goal, theme, country, organizationType, organization } = query;
    const scope: ScopeQuery = { goal, theme, country, organizationType, organization };
    for (const name of Object.keys(scope) as (keyof ScopeQuery)[]) {
      if (scope[name] !== undefined && !filters.includes(name)) {
        throw refusedFilter(name, 'unknown-field', 'This chart is of the whole Plan only.');
      }
    }
    const snapshot = await this.figures.at(query);
    const named = scopeView(query, [snapshot, this.figures.current], language);
    const book = snapshot.within(scope);
    const totalOn = (day: Day): Promise<ScopeFigureView> =>
      day === snapshot.data.day ? Promise.resolve(book.total) : this.totalOn(day, scope);
    return {
      ...snapshot.moment,
      code,
      unit,
      scope: named,
      ...(await make({ snapshot, scope, book, language, totalOn })),
      demonstration: snapshot.data.isDemonstration,
      planTitle: inLanguage(snapshot.data.plan.title, language),
    };
  }

  private totalOn(day: Day, scope: ScopeQuery): Promise<ScopeFigureView> {
    return this.totals.get(`${this.dataVersion.label} ${day} ${JSON.stringify(scope)}`, async () => {
      const past = await this.figures.at({ asOf: day });
      return past.within(scope).total;
    });
  }
}
