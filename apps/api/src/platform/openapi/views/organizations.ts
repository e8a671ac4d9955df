import type {
  CommitmentsPageView,
  CommitmentView,
  KnownOrganizationView,
  OrganizationNameView,
  OrganizationSummaryView,
  OrganizationView,
  StandingView,
} from '@opev/contract';
import { COMMITMENT_STATUS_FILTERS } from '@opev/domain';
import { boolean, day, integer, listOf, nullable, oneOf, percent, text, uuid, view } from '../schema';
import {
  activityNumberSchema,
  carriedForwardSchema,
  claimedStatusSchema,
  goalFigureSchema,
  goalNumberSchema,
  iso2Schema,
  momentFields,
  organizationTypeSchema,
  regionSchema,
  scopeFigureSchema,
  verifiedRatingSchema,
} from './figures';
import { figuresPageFields } from './page';
import { momentQuery, scopeQuery } from './queries';

export const organizationNameSchema = view<OrganizationNameView>('OrganizationName', { slug: text(), name: text() });

const organizationSummaryFields = {
  slug: text(),
  name: text(),
  nativeName: nullable(text(), "In the organisation's own language."),
  acronym: nullable(text()),
  type: organizationTypeSchema,
  country: iso2Schema,
  countryName: text(),
  figure: scopeFigureSchema,
};

export const organizationSummarySchema = view<OrganizationSummaryView>(
  'OrganizationSummary',
  organizationSummaryFields,
);

export const organizationSchema = view<OrganizationView>('Organization', {
  ...momentFields,
  ...organizationSummaryFields,
  carriedForward: carriedForwardSchema,
  website: nullable(text()),
  languages: listOf(text()),
  signatorySince: nullable(day()),
  hasLeft: boolean('Whether it is no signatory any more.'),
  network: nullable(organizationNameSchema, 'The network it belongs to, when that is named too.'),
  goals: listOf(goalFigureSchema),
});

export const standingSchema = view<StandingView>('Standing', {
  reportId: uuid(),
  claimedStatus: claimedStatusSchema,
  progressPercent: percent("The organisation's word."),
  verifiedRating: verifiedRatingSchema,
  roundLabel: text(),
  publishedOn: day(),
});

export const commitmentSchema = view<CommitmentView>('Commitment', {
  id: uuid(),
  goal: goalNumberSchema,
  activity: activityNumberSchema,
  activityTitle: text(),
  organization: organizationNameSchema,
  country: iso2Schema,
  countryName: text(),
  region: regionSchema,
  place: nullable(text(), 'No finer than a governorate.'),
  startsOn: day(),
  endsOn: nullable(day()),
  standing: nullable(standingSchema, 'Null when nothing was published yet: that is not zero.'),
});

export const commitmentsPageSchema = view<CommitmentsPageView>('CommitmentsPage', {
  ...momentFields,
  ...figuresPageFields(commitmentSchema),
  notListed: nullable(
    integer(),
    'How many more the figures count under these filters, of organisations that are not named. Null where that is not told.',
  ),
});

export const knownOrganizationSchema = view<KnownOrganizationView>('KnownOrganization', {
  slug: text(),
  name: text(),
  nativeName: nullable(text()),
  type: text(),
  country: nullable(iso2Schema),
  relation: text('What public sources say about it and the Plan.'),
  note: nullable(text()),
  source: text(),
  sourceUrl: nullable(text()),
});

const placedQuery = {
  ...scopeQuery,
  activity: activityNumberSchema,
  verifiedRating: verifiedRatingSchema,
  round: text('Code of a round.'),
};

export const publicCommitmentsQuery = {
  ...placedQuery,
  ...momentQuery,
  status: oneOf(COMMITMENT_STATUS_FILTERS, 'The claim of the standing, that there is one, or that there is none.'),
};

export const publicReportsQuery = {
  ...placedQuery,
  ...momentQuery,
  status: claimedStatusSchema,
  publishedFrom: day('Published on this day or later.'),
  publishedUntil: day('Published on this day or earlier.'),
};
