import type { ChartCode } from '@opev/contract';

/** The section of the method page that explains a chart in full. */
export const METHOD_ANCHORS: Readonly<Record<ChartCode, string>> = {
  'status-by-goal': 'status',
  'claimed-and-verified': 'verified',
  'claimed-against-verified': 'verified',
  'coverage-by-goal': 'missing',
  'status-by-country': 'status',
  'organizations-by-country': 'protection',
  'organizations-by-type': 'protection',
  'goals-by-country': 'missing',
  'status-over-rounds': 'status',
  'reports-over-rounds': 'rounds',
};
