import type {
  CarriedForwardView,
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

export const activityStatusSchema = oneOf(ACTIVITY_STATUSES);
export const claimedStatusSchema = oneOf(CLAIMED_STATUSES, "The organisation's word.");
export const verifiedRatingSchema = oneOf(VERIFIED_RATINGS, "The observatory's word.");
export const organizationTypeSchema = oneOf(ORGANIZATION_TYPES);
export const regionSchema = oneOf(REGIONS);
export const iso2Schema = text('ISO 3166-1 alpha-2.', { pattern: '^[A-Z]{2}$', examples: ['TN'] });
export const goalNumberSchema = integer('1-10.', { minimum: 1 });
export const activityNumberSchema = integer('1-91.', { minimum: 1 });

/** The moment of an answer, and the id to request it again. */
export const momentFields = {
  asOf: day('The day these figures are true for.'),
  snapshot: text('Under this id the same figures are answered again.', { examples: ['2026-06-30-0123456789abcdef'] }),
  isReduced: optional(boolean('Whether something was protected or taken back since the snapshot was made.')),
};

export const coverageSchema = view<CoverageView>('Coverage', { reported: integer(), of: integer() });
const progress = nullable(percent(), 'Mean claimed progress; null when nothing is known, which is not zero.');
const notNamed = coverageSchema;
const claimed = each(CLAIMED_STATUSES, integer());
const verified = each(VERIFIED_RATINGS, integer());

export const scopeFigureSchema = view<ScopeFigureView>('ScopeFigure', {
  byStatus: each(ACTIVITY_STATUSES, integer()),
  activities: integer('Activities of the scope.'),
  takenUp: integer('Activities that at least one organisation took up.'),
  reported: integer('Activities with at least one published report.'),
  progressPercent: progress,
  progressCoverage: coverageSchema,
  commitments: coverageSchema,
  notNamed,
  claimed,
  verified,
});

export const activityFigureSchema = view<ActivityFigureView>('ActivityFigure', {
  status: activityStatusSchema,
  progressPercent: progress,
  commitments: coverageSchema,
  notNamed,
  claimed,
  verified,
});

/** A round's name and dates, shared with the desk's. */
export const roundFields = { code: text(), label: text(), opensOn: day(), dueOn: day(), locksOn: day() };

export const roundFigureSchema = view<RoundFigureView>('RoundFigure', {
  ...roundFields,
  isOpen: boolean('Whether it was open on the day of the figures; then it is not measured yet.'),
  inEffect: nullable(integer(), 'Commitments in effect for more than half of its days; null while it is open.'),
  received: integer('Commitments with a published report in it: so far while it is open, then of those in effect.'),
  onTime: nullable(integer(), 'Of those received, first sent in by the due day; null while it is open.'),
  completenessPercent: nullable(percent(), 'received / inEffect; null while it is open or nothing was in effect.'),
  timelinessPercent: nullable(percent(), 'onTime / inEffect; null while it is open or nothing was in effect.'),
});

export const goalFigureSchema = view<GoalFigureView>('GoalFigure', {
  number: goalNumberSchema,
  title: text(),
  figure: scopeFigureSchema,
});

const countryFigure = view<CountryFigureView>('CountryFigure', {
  iso2: iso2Schema,
  name: text(),
  region: regionSchema,
  organizations: integer('Named organisations at work there: with a commitment that is not over.'),
  figure: scopeFigureSchema,
});

export const carriedForwardSchema = nullable(
  view<CarriedForwardView>('CarriedForward', {
    before: object({ code: text(), label: text('The last round that is over.') }),
    commitments: integer('Of named organisations, whose latest published report is of an earlier round.'),
  }),
  'How much of the figure is not from the last round; null before any was over.',
);

const organizationFigure = view<OrganizationFigureView>('OrganizationFigure', {
  slug: text(),
  name: text(),
  type: organizationTypeSchema,
  country: iso2Schema,
  figure: scopeFigureSchema,
});

export const summarySchema = view<SummaryView>('Summary', {
  ...momentFields,
  plan: object({ code: text(), title: text(), adoptedOn: day() }),
  demonstration: boolean('Whether fictional organisations are among the figures.'),
  wording: object({ official: integer('Activities whose title is the official wording.'), of: integer() }),
  total: scopeFigureSchema,
  carriedForward: carriedForwardSchema,
  signatories: object({ active: integer(), notNamed: integer('Of the active ones, those that are not named.') }),
  reportsPublished: integer(),
  reportsNotNamed: nullable(integer(), 'Of them, those of organisations that are not named: they are in no list.'),
  goals: listOf(goalFigureSchema),
  countries: listOf(countryFigure),
  commitmentsNotInACountry: integer("Commitments of protected organisations: in `total`, in no country's figure."),
  commitmentsNotInAGoal: integer("Commitments of protected organisations: in `total`, in no goal's figure."),
  organizations: optional(listOf(organizationFigure, 'Named organisations only; left out when asked `without` them.')),
  rounds: listOf(roundFigureSchema, 'Rounds that have opened, newest first.'),
});
