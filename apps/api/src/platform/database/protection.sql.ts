import type { Disclosure } from '@opev/domain';

/** SQL: whether an `organization` may be named; the stricter of the two wishes holds. */
export const IS_NAMED = `(organization.chosen_disclosure = 'named' and organization.least_disclosure = 'named')`;

/**
 * SQL: where a `commitment` of an `organization` is shown. What refreshPlacements wrote; but nothing is shown on an old
 * placement alone that the organization, or the observatory for it, does not wish to be shown any more.
 */
export const SHOWN_PLACEMENT = `(case
  when commitment.placement = 'named' and not ${IS_NAMED} then 'plan'
  when commitment.placement = 'country' and ${wishes('region-only', 'counted-only')} then 'plan'
  when commitment.placement = 'region' and ${wishes('counted-only')} then 'plan'
  else commitment.placement end)`;

function wishes(...disclosures: readonly Disclosure[]): string {
  const listed = disclosures.map((disclosure) => `'${disclosure}'`).join(', ');
  return `(organization.chosen_disclosure in (${listed}) or organization.least_disclosure in (${listed}))`;
}
