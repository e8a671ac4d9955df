/** SQL: whether an `organization` may be named; the stricter of its own choice and the observatory's holds. */
export const IS_NAMED = `(organization.chosen_disclosure = 'named' and organization.least_disclosure = 'named')`;

/**
 * SQL: whether a `commitment` of an `organization` may be listed under the organization's name. All others are counted in
 * groups and listed nowhere; an organization that is hidden now is hidden at once, whatever placement is stored.
 */
export const IS_LISTED_COMMITMENT = `(commitment.placement = 'named' and ${IS_NAMED})`;

/**
 * SQL: the placement of a `commitment` of an `organization` as it applies now: the stored one, except that a named placement
 * counts only as long as the organization may be named.
 */
export const SHOWN_PLACEMENT = `(case when commitment.placement = 'named' and not ${IS_NAMED} then 'none'
  else commitment.placement end)`;
