import type { ChartView } from '@opev/contract';
import type { ChartWords } from '../words/chart-words';
import type { Sheet } from './sheet';

/** What parts of a picture are drawn from and on. */
export interface PictureContext {
  readonly view: ChartView;
  readonly words: ChartWords;
  readonly sheet: Sheet;
}

/** A part of a picture, and where the next one may begin. */
export interface Part {
  readonly svg: readonly string[];
  readonly bottom: number;
}

/** What is free at every side. */
export const MARGIN = 40;
export const WIDTH = 960;
export const INNER = WIDTH - 2 * MARGIN;
