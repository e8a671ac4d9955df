import { ACTIVITY_STATUS_FILTERS } from '@opev/domain';
import { day, oneOf, text } from '../schema';
import { goalNumberSchema, iso2Schema, organizationTypeSchema, verifiedRatingSchema } from './figures';

/** Which commitments figures are made of. */
export const scopeQuery = {
  goal: goalNumberSchema,
  theme: text('A theme code.'),
  country: iso2Schema,
  organizationType: organizationTypeSchema,
  organization: text('Slug; an organisation that is not named is never found by it.'),
};

/** Which rows a list has. */
export const rowQuery = {
  status: oneOf(
    ACTIVITY_STATUS_FILTERS,
    'Rows with an activity of this status in the scope; `taken-up` and `reported` are several statuses together.',
  ),
  verifiedRating: verifiedRatingSchema,
  round: text('Code of a round: rows with a commitment whose standing comes from it.'),
};

/** When. */
export const momentQuery = {
  asOf: day("The end of this day at the observatory; today's figures when left out."),
  snapshot: text('The id of an earlier answer: the same figures again.', {
    pattern: '^\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{16}$',
  }),
};

export const figuresQuery = { ...scopeQuery, ...rowQuery, ...momentQuery };
