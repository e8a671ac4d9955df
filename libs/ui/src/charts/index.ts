export type { ChartRow, ChartSegment, LegendEntry } from './chart-data';
export type { FillToken } from './fill-token';
export * from './stack-chart';
