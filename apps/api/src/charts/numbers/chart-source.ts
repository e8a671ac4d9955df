import type { ChartView, ScopeFigureView, ScopeQuery } from '@opev/contract';
import type { Day, Language } from '@opev/domain';
import type { FigureBook, FiguresSnapshot } from '../../figures/figures.store';

/** What a chart is made of. */
export interface ChartSource {
  readonly snapshot: Pick<FiguresSnapshot, 'data' | 'countries'>;
  readonly scope: ScopeQuery;
  /** The figures of the scope at the moment. */
  readonly book: FigureBook;
  readonly language: Language;
  /** The total of the scope at the end of an earlier day, or of the moment's own. */
  readonly totalOn: (day: Day) => Promise<ScopeFigureView>;
}

/** The part of a chart that is numbers. */
export type ChartNumbers = Pick<ChartView, 'columns' | 'rows' | 'coverage' | 'notPlaced'>;

export type MakeChart = (source: ChartSource) => ChartNumbers | Promise<ChartNumbers>;
