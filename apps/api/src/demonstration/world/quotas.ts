import type { Disclosure, Language, OrganizationType } from '@opev/domain';

/** How large the fictional world is. */
export const ORGANIZATION_COUNT = 170;
export const COMMITMENT_COUNT = 1200;
/** Reports per round, oldest first, and corrections of published ones: 3,500 together. */
export const REPORTS_PER_ROUND = [800, 860, 850, 640] as const;
export const CORRECTIONS_PER_ROUND = [100, 115, 105, 30] as const;

/** Organizations by type; sums to ORGANIZATION_COUNT. */
export const TYPES: Readonly<Record<OrganizationType, number>> = {
  ngo: 60,
  'womens-organization': 23,
  'youth-organization': 22,
  university: 12,
  'trade-union': 9,
  'social-movement': 9,
  network: 8,
  foundation: 8,
  other: 8,
  'public-body': 6,
  observatory: 5,
};

/** Organizations by country of their seat; sums to ORGANIZATION_COUNT. */
export const SEATS: Readonly<Record<string, number>> = {
  TN: 18,
  MA: 16,
  ES: 15,
  PS: 13,
  JO: 12,
  IQ: 12,
  LB: 12,
  DZ: 10,
  EG: 10,
  FR: 9,
  IT: 9,
  LY: 7,
  TR: 5,
  MR: 5,
  SY: 5,
  GR: 5,
  IL: 3,
  PT: 1,
  MT: 1,
  CY: 1,
  BE: 1,
};

/** The languages organizations of a country write in, and how often; elsewhere English. */
export const TONGUES: Readonly<Record<string, Readonly<Partial<Record<Language, number>>>>> = {
  TN: { ar: 5, fr: 5 },
  MA: { ar: 5, fr: 4, es: 1 },
  DZ: { ar: 6, fr: 4 },
  MR: { ar: 6, fr: 4 },
  LB: { ar: 6, fr: 2, en: 2 },
  LY: { ar: 1 },
  EG: { ar: 8, en: 2 },
  PS: { ar: 7, en: 3 },
  JO: { ar: 7, en: 3 },
  IQ: { ar: 8, en: 2 },
  SY: { ar: 1 },
  ES: { es: 5, ca: 5 },
  FR: { fr: 1 },
  BE: { fr: 1 },
};

/**
 * Unnamed organizations by country. Some countries have three and more, some fewer, so that both sides of the rule about
 * small groups can be seen.
 */
export const PROTECTED: Readonly<Record<Exclude<Disclosure, 'named'>, Readonly<Record<string, number>>>> = {
  'country-only': { TN: 4, IQ: 3, PS: 4, EG: 3, LY: 3, SY: 1, DZ: 2, LB: 1, MA: 1, TR: 2 },
  'region-only': { PS: 2, IQ: 2, EG: 2, SY: 2, LY: 1, MR: 1, DZ: 1, MA: 1, IL: 1, GR: 1 },
  'counted-only': { EG: 1, LY: 1, PS: 1, IQ: 1, JO: 2, LB: 1, TN: 1, MR: 1, ES: 1, FR: 1 },
};

/** Organizations whose disclosure the observatory restricted further. */
export const TIGHTENED: Readonly<Record<Exclude<Disclosure, 'named'>, Readonly<Record<string, number>>>> = {
  'country-only': { TN: 1, IQ: 1, MA: 1 },
  'region-only': { EG: 1, LY: 1 },
  'counted-only': { MR: 1 },
};

/** Fate of an organization. */
export type Fate = 'steady' | 'silent' | 'applied' | 'new' | 'left' | 'paused' | 'paused-for-safety' | 'was-paused';

/** Organizations by fate; the others are steady. */
export const FATES: Readonly<Record<Exclude<Fate, 'steady'>, number>> = {
  applied: 9,
  left: 6,
  paused: 5,
  'paused-for-safety': 4,
  'was-paused': 6,
  silent: 18,
  new: 16,
};
