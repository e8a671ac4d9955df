import type { MomentView } from './figures';

/** One page of a list. */
export interface PageView<T> {
  readonly items: readonly T[];
  /** Length of the whole list under these filters. */
  readonly total: number;
  /** True when counting stopped at `total` and there are more. */
  readonly totalIsAtLeast?: boolean;
  /** Pass it as `cursor` for the next page; null at the end. */
  readonly nextCursor: string | null;
}

export interface PageQuery {
  readonly limit?: number;
  readonly cursor?: string;
}

/** One page of a list whose rows carry figures. */
export interface FiguresPageView<T> extends Omit<PageView<T>, 'totalIsAtLeast'>, MomentView {}
