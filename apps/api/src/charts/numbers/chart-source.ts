import type { ChartView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import type { Day, Language } from '@opev/domain';
import type { FigureBook, FiguresSnapshot } from '../../figures/figures.store';

/** The data a chart is computed from. */
export interface ChartSource {
  readonly snapshot: Pick<FiguresSnapshot, 'data' | 'countries'>;
  readonly scope: ScopeQuery;
  /** The figures of the scope at the moment. */
  readonly book: FigureBook;
  readonly language: Language;
  /** The total of the scope as of the end of a day up to the moment's own. */
  readonly totalOn: (day: Day) => Promise<ScopeFigureView>;
}

/** The numeric part of a chart. */
export type ChartNumbers = Pick<ChartView, 'columns' | 'rows' | 'coverage' | 'notPlaced'>;

export type MakeChart = (source: ChartSource) => ChartNumbers | Promise<ChartNumbers>;
