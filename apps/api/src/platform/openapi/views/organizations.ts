import type {
  CommitmentView,
  KnownOrganizationView,
  OrganizationSummaryView,
  OrganizationView,
  ShownOrganizationView,
  StandingView,
} from '@opev/contract';
import { CLAIMED_STATUSES } from '@opev/domain';
import { boolean, day, either, exactly, listOf, nullable, object, oneOf, percent, text, uuid, view } from '../schema';
import {
  activityNumber,
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
import { momentQuery, scopeQuery } from './queries';

type ShownAs<L extends ShownOrganizationView['level']> = Extract<ShownOrganizationView, { level: L }>;

const named = view<ShownAs<'named'>>('NamedOrganization', { level: exactly('named'), slug: text(), name: text() });
const inCountry = view<ShownAs<'country'>>('OrganizationInCountry', {
  level: exactly('country'),
  country: iso2,
  countryName: text(),
});
const inRegion = view<ShownAs<'region'>>('OrganizationInRegion', { level: exactly('region'), region });

/** As far as the organisation may be shown. */
export const shownOrganization = either(either(named, inCountry), inRegion);

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
  website: nullable(text()),
  languages: listOf(text()),
  signatorySince: nullable(day()),
  hasLeft: boolean('Whether it is no signatory any more.'),
  network: nullable(object({ slug: text(), name: text() }), 'The network it belongs to, when that is named too.'),
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
  organization: shownOrganization,
  country: nullable(iso2, 'Null when it may only be placed in a region.'),
  countryName: nullable(text()),
  region,
  place: nullable(text(), 'Named organisations only.'),
  startsOn: nullable(day(), 'Named organisations only.'),
  endsOn: nullable(day(), 'Named organisations only.'),
  standing: nullable(standing, 'Null when nothing was published yet: that is not zero.'),
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
  status: oneOf(
    [...CLAIMED_STATUSES, 'reported', 'not-reported'],
    'The claim of the standing, that there is one, or that there is none.',
  ),
};

export const publicReportsQuery = {
  ...placedQuery,
  asOf: momentQuery.asOf,
  status: claimedStatus,
  publishedFrom: day('Published on this day or later.'),
  publishedUntil: day('Published on this day or earlier.'),
};
