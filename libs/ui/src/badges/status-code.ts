/** The states a badge or chart can show; codes as in the API. The last one is only ever an organisation's own claim. */
export const STATUS_CODES = [
  'completed',
  'in-progress',
  'on-hold',
  'not-started',
  'discontinued',
  'not-reported',
  'no-commitment',
] as const;
export type StatusCode = (typeof STATUS_CODES)[number];

/** The observatory's scale; `no-evidence` stands outside it. */
export const RATING_CODES = ['complete', 'substantial', 'limited', 'not-started', 'no-evidence'] as const;
export type RatingCode = (typeof RATING_CODES)[number];
