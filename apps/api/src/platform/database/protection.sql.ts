/** SQL: whether an `organization` may be named; the stricter of the two wishes holds. */
export const IS_NAMED = `(organization.chosen_disclosure = 'named' and organization.least_disclosure = 'named')`;

/**
 * SQL: whether a `commitment` of an `organization` may be seen for itself, under the organization's name. All others are
 * counted in groups and listed nowhere; an organization that is hidden now is hidden at once, whatever was computed before.
 */
export const IS_LISTED_COMMITMENT = `(commitment.placement = 'named' and ${IS_NAMED})`;

/**
 * SQL: where a `commitment` of an `organization` is counted. What refreshPlacements wrote; but under a name only as long as
 * the organization, and the observatory for it, wish to be named.
 */
export const SHOWN_PLACEMENT = `(case when commitment.placement = 'named' and not ${IS_NAMED} then 'none'
  else commitment.placement end)`;
