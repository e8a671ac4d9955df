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
  activityNumber,
  carriedForward,
  claimedStatus,
  goalFigure,
  goalNumber,
  iso2,
  momentFields,
  organizationType,
  region,
  scopeFigure,
  verifiedRating,
} from './figures';
import { figuresPageFields } from './page';
import { momentQuery, scopeQuery } from './queries';

export const organizationName = view<OrganizationNameView>('OrganizationName', { slug: text(), name: text() });

const organizationSummaryFields = {
  slug: text(),
  name: text(),
  nativeName: nullable(text(), "In the organisation's own language."),
  acronym: nullable(text()),
  type: organizationType,
  country: iso2,
  countryName: text(),
  figure: scopeFigure,
};

export const organizationSummary = view<OrganizationSummaryView>('OrganizationSummary', organizationSummaryFields);

export const organization = view<OrganizationView>('Organization', {
  ...momentFields,
  ...organizationSummaryFields,
  carriedForward,
  website: nullable(text()),
  languages: listOf(text()),
  signatorySince: nullable(day()),
  hasLeft: boolean('Whether it is no signatory any more.'),
  network: nullable(organizationName, 'The network it belongs to, when that is named too.'),
  goals: listOf(goalFigure),
});

export const standing = view<StandingView>('Standing', {
  reportId: uuid(),
  claimedStatus,
  progressPercent: percent("The organisation's word."),
  verifiedRating,
  roundLabel: text(),
  publishedOn: day(),
});

export const commitment = view<CommitmentView>('Commitment', {
  id: uuid(),
  goal: goalNumber,
  activity: activityNumber,
  activityTitle: text(),
  organization: organizationName,
  country: iso2,
  countryName: text(),
  region,
  place: nullable(text(), 'No finer than a governorate.'),
  startsOn: day(),
  endsOn: nullable(day()),
  standing: nullable(standing, 'Null when nothing was published yet: that is not zero.'),
});

export const commitmentsPage = view<CommitmentsPageView>('CommitmentsPage', {
  ...momentFields,
  ...figuresPageFields(commitment),
  notListed: nullable(
    integer(),
    'How many more the figures count under these filters, of organisations that are not named. Null where that is not told.',
  ),
});

export const knownOrganization = view<KnownOrganizationView>('KnownOrganization', {
  slug: text(),
  name: text(),
  nativeName: nullable(text()),
  type: text(),
  country: nullable(iso2),
  relation: text('What public sources say about it and the Plan.'),
  note: nullable(text()),
  source: text(),
  sourceUrl: nullable(text()),
});

const placedQuery = {
  ...scopeQuery,
  activity: activityNumber,
  verifiedRating,
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
  status: claimedStatus,
  publishedFrom: day('Published on this day or later.'),
  publishedUntil: day('Published on this day or earlier.'),
};
