/** SQL: whether an `organization` may be named; the stricter of the two wishes holds. */
export const IS_NAMED = `(organization.chosen_disclosure = 'named' and organization.least_disclosure = 'named')`;

/**
 * SQL: where a `commitment` of an `organization` is shown. What refreshPlacements wrote; but a name is never shown on an
 * old placement alone.
 */
export const SHOWN_PLACEMENT = `(case when commitment.placement = 'named' and not ${IS_NAMED} then 'plan' else commitment.placement end)`;
