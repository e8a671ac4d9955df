import type { RatingCode, StatusCode } from '../badges/status-code';

/**
 * The fill of a segment: a status, a rating, a plain quantity, a qualified one (`less`), one not measured yet (`open`), or
 * the rest of a whole.
 */
export type FillToken = `status-${StatusCode}` | `rating-${RatingCode}` | 'plain' | 'less' | 'open' | 'rest';

/** Drawn over the colour, so that no two fills differ by colour alone. */
export type ChartPattern = 'solid' | 'diagonal' | 'vertical' | 'dots' | 'horizontal' | 'cross' | 'hollow';

/** The pattern of each fill; its colour is the token of the same name. */
export const CHART_PATTERNS: Readonly<Record<FillToken, ChartPattern>> = {
  'status-completed': 'solid',
  'status-in-progress': 'diagonal',
  'status-on-hold': 'vertical',
  'status-not-started': 'dots',
  'status-discontinued': 'cross',
  'status-not-reported': 'horizontal',
  'status-no-commitment': 'hollow',
  'rating-complete': 'solid',
  'rating-substantial': 'diagonal',
  'rating-limited': 'vertical',
  'rating-not-started': 'dots',
  'rating-no-evidence': 'hollow',
  plain: 'solid',
  less: 'diagonal',
  open: 'dots',
  rest: 'hollow',
};
