export type { ChartRow, ChartSegment, LegendEntry } from './chart-data';
export type { ChartFill } from './chart-fill';
export * from './stack-chart';
