import type { ChartView } from '@opev/contract';
import type { ChartWords } from '../words/chart-words';
import type { Sheet } from './sheet';

/** The context of drawing one picture: the chart, its texts and the sheet. */
export interface PictureContext {
  readonly view: ChartView;
  readonly words: ChartWords;
  readonly sheet: Sheet;
}

/** A drawn part of a picture, and where the next one starts. */
export interface Part {
  readonly svg: readonly string[];
  readonly bottom: number;
}

/** Margin at every side. */
export const MARGIN = 40;
export const WIDTH = 960;
export const INNER = WIDTH - 2 * MARGIN;
