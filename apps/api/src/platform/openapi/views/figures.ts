import type {
  ActivityFigureView,
  CountryFigureView,
  CoverageView,
  GoalFigureView,
  OrganizationFigureView,
  RoundFigureView,
  ScopeFigureView,
  SummaryView,
} from '@opev/contract';
import { ACTIVITY_STATUSES, CLAIMED_STATUSES, ORGANIZATION_TYPES, REGIONS, VERIFIED_RATINGS } from '@opev/domain';
import { boolean, day, each, integer, listOf, nullable, object, oneOf, optional, percent, text, view } from '../schema';

export const activityStatus = oneOf(ACTIVITY_STATUSES);
export const claimedStatus = oneOf(CLAIMED_STATUSES, "The organisation's word.");
export const verifiedRating = oneOf(VERIFIED_RATINGS, "The observatory's word.");
export const organizationType = oneOf(ORGANIZATION_TYPES);
export const region = oneOf(REGIONS);
export const iso2 = text('ISO 3166-1 alpha-2.', { pattern: '^[A-Z]{2}$', examples: ['TN'] });
export const goalNumber = integer('1-10.', { minimum: 1 });
export const activityNumber = integer('1-91.', { minimum: 1 });

/** When an answer is true for, and how to ask for it again. */
export const momentFields = {
  asOf: day('The day these figures are true for.'),
  snapshot: text('Under this id the same figures are answered again.', { examples: ['2026-06-30-0123456789abcdef'] }),
  isReduced: optional(boolean('Whether something was protected or taken back since the snapshot was made.')),
};

export const coverage = view<CoverageView>('Coverage', { reported: integer(), of: integer() });
const progress = nullable(percent(), 'Mean claimed progress; null when nothing is known, which is not zero.');
const claimed = each(CLAIMED_STATUSES, integer());
const verified = each(VERIFIED_RATINGS, integer());

export const scopeFigure = view<ScopeFigureView>('ScopeFigure', {
  byStatus: each(ACTIVITY_STATUSES, integer()),
  activities: integer('Activities of the scope.'),
  takenUp: integer('Activities that at least one organisation took up.'),
  reported: integer('Activities with at least one published report.'),
  progressPercent: progress,
  progressCoverage: coverage,
  commitments: coverage,
  claimed,
  verified,
});

export const activityFigure = view<ActivityFigureView>('ActivityFigure', {
  status: activityStatus,
  progressPercent: progress,
  commitments: coverage,
  claimed,
  verified,
});

/** The fields of a round's figure, shared with the desk's. */
export const roundFigureFields = {
  code: text(),
  label: text(),
  opensOn: day(),
  dueOn: day(),
  locksOn: day(),
  expected: integer(),
  received: integer(),
  onTime: integer(),
  completenessPercent: nullable(percent(), 'received / expected; null when nothing was expected.'),
  timelinessPercent: nullable(percent(), 'received on time / expected; null when nothing was expected.'),
};

export const roundFigure = view<RoundFigureView>('RoundFigure', roundFigureFields);

export const goalFigure = view<GoalFigureView>('GoalFigure', {
  number: goalNumber,
  title: text(),
  figure: scopeFigure,
});

const countryFigure = view<CountryFigureView>('CountryFigure', {
  iso2,
  name: text(),
  region,
  organizations: integer('Organisations at work there that may be located in the country.'),
  figure: scopeFigure,
});

const organizationFigure = view<OrganizationFigureView>('OrganizationFigure', {
  slug: text(),
  name: text(),
  type: organizationType,
  country: iso2,
  figure: scopeFigure,
});

export const summary = view<SummaryView>('Summary', {
  ...momentFields,
  plan: object({ code: text(), title: text(), adoptedOn: day() }),
  demonstration: boolean('Whether fictional organisations are among the figures.'),
  wording: object({ official: integer('Activities whose title is the official wording.'), of: integer() }),
  total: scopeFigure,
  signatories: object({ active: integer(), notNamed: integer('Of the active ones, those that are not named.') }),
  reportsPublished: integer(),
  goals: listOf(goalFigure),
  countries: listOf(countryFigure),
  commitmentsNotInACountry: integer("Commitments of protected organisations: in `total`, in no country's figure."),
  organizations: optional(listOf(organizationFigure, 'Named organisations only; left out when asked `without` them.')),
  rounds: listOf(roundFigure, 'Rounds that have opened, newest first.'),
});
