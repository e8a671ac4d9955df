import { VERIFIED_RATINGS, type VerificationMethod, type VerifiedRating } from '@opev/domain';
import type { Claim } from './claims';
import type { Chance } from './random';

const METHODS: Readonly<Record<VerificationMethod, number>> = {
  documents: 9,
  interview: 4,
  'public-sources': 4,
  'partner-confirmation': 2,
  visit: 1,
};
const SHARE_NO_EVIDENCE = 0.05;
const SHARE_LOWER = 0.2;
const SHARE_HIGHER = 0.04;
const HALF_WAY = 50;

/** Draws the rating of a claim: mostly agreeing, sometimes lower, rarely higher, now and then none. */
export function drawRating(claim: Claim, chance: Chance): VerifiedRating {
  const agreed = VERIFIED_RATINGS.indexOf(agreeingRating(claim));
  const drawn = chance.next();
  if (claim.status === 'not-started') return 'not-started';
  if (drawn < SHARE_NO_EVIDENCE) return 'no-evidence';
  const step = drawn < SHARE_NO_EVIDENCE + SHARE_LOWER ? -1 : drawn > 1 - SHARE_HIGHER ? 1 : 0;
  return VERIFIED_RATINGS[Math.min(agreed + step, VERIFIED_RATINGS.length - 1)] ?? 'limited';
}

/** Draws the method of the verification. */
export function drawMethod(chance: Chance): VerificationMethod {
  return chance.weighted(METHODS);
}

/** The rating that agrees with a claim. */
export function agreeingRating({ status, progressPercent }: Claim): VerifiedRating {
  if (status === 'completed') return 'complete';
  if (status === 'not-started') return 'not-started';
  return progressPercent >= HALF_WAY ? 'substantial' : 'limited';
}
