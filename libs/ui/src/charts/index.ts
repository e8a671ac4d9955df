export type { ChartRow, ChartSegment, LegendEntry, PlottedMark, TrendLegendEntry } from './chart-data';
export type { FillToken, LineColour } from './fill-token';
export * from './stack-chart';
export * from './trend-chart';
export type {
  Trend,
  PlottedBand,
  PlottedLine,
  PlottedPanel,
  PlottedPlace,
  PlottedPoint,
  TrendTick,
} from './trend-data';
