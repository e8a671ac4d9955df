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
import { TrendFigures } from '../figures/trend-figures';
import { FiguresStore } from '../figures/figures.store';
import { inLanguage } from '../platform/language/reader-language';
import { CHARTS } from './chart-definitions';
import { refusedFilter, scopeView } from './chart-scope';

/** The numbers of the public site's charts. */
@Injectable()
export class ChartsService {
  constructor(
    private readonly figures: FiguresStore,
    private readonly earlier: TrendFigures,
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
    let { isReduced } = snapshot.moment;
    const totalOn = async (day: Day): Promise<ScopeFigureView> => {
      if (day === snapshot.data.day) return book.total;
      const earlier = await this.earlier.beside(snapshot, day, this.figures.current.data.day);
      if (earlier.moment.isReduced) isReduced = true;
      return earlier.totalOf(scope);
    };
    const numbers = await make({ snapshot, scope, book, language, totalOn });
    return {
      ...snapshot.moment,
      ...(isReduced === undefined ? {} : { isReduced }),
      code,
      unit,
      scope: named,
      ...numbers,
      demonstration: snapshot.data.isDemonstration,
      planTitle: inLanguage(snapshot.data.plan.title, language),
    };
  }
}
