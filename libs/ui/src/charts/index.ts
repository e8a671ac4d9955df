export * from './bar-chart';
export type { ChartTexts, WriteNumber } from './chart-data';
export * from './claimed-verified-chart';
export * from './status-stack-chart';
