import {
  DESK_STATES,
  LIMITS,
  type ApproveReport,
  type DeskReportsQuery,
  type DeskReportSummaryView,
  type DeskReportView,
  type DeskRoundView,
  type ReturnReport,
  type ReviewDraftContent,
  type ReviewDraftView,
  type ReviewView,
} from '@opev/contract';
import { DISCLOSURES, REPORT_STATES, RETURN_REASONS, type ReturnReason } from '@opev/domain';
import type { QueryDescription } from '../describe';
import {
  boolean,
  day,
  each,
  instant,
  integer,
  listOf,
  nullable,
  object,
  oneOf,
  percent,
  text,
  uuid,
  view,
  type Schema,
} from '../schema';
import { claimedStatus, goalNumber, iso2, roundFields, verifiedRating } from './figures';
import { reportContent, reportEvent, reportState, verificationMethod } from './reports';
import { commitmentActivity, organizationName } from './workspace';

/** What the desk's list of reports is filtered and sorted by. */
export const deskReportFilters: QueryDescription<Omit<DeskReportsQuery, 'cursor' | 'limit'>> = {
  state: oneOf(DESK_STATES, 'All that wait for the observatory unless told.'),
  goal: goalNumber,
  country: iso2,
  round: text('Code of a round.'),
  search: text("Part of an organisation's or activity's name."),
  sort: oneOf(['oldest', 'newest']),
};

const deskReportSummaryFields = {
  id: uuid(),
  state: reportState,
  activity: commitmentActivity,
  organization: organizationName,
  country: iso2,
  countryName: text(),
  roundLabel: text(),
  claimedStatus: nullable(claimedStatus, 'Null only while it is returned and being rewritten.'),
  progressPercent: nullable(percent()),
  submittedAt: instant(),
  ageDays: integer('Whole days since it was submitted.'),
  isEscalated: boolean('Waiting longer than the observatory promises.'),
  isAskedBack: boolean('Its organisation has asked for it back: it can be returned, and nothing else.'),
  decisionBar: nullable(oneOf(['own-organization']), 'Why this reader may not decide on it; null when they may.'),
};

export const deskReportSummary = view<DeskReportSummaryView>('DeskReportSummary', deskReportSummaryFields);

const review = view<ReviewView>('Review', {
  reviewedAt: instant(),
  decision: oneOf(['return', 'approve']),
  verifiedRating: nullable(verifiedRating),
  method: nullable(verificationMethod),
  verifiedOn: nullable(day()),
});

const undecidedComment = text(undefined, { maxLength: LIMITS.comment });

/** Nothing of it is required: it is what was entered so far. */
export const reviewDraftContent = view<ReviewDraftContent>('ReviewDraftContent', {
  verifiedRating: nullable(verifiedRating),
  method: nullable(verificationMethod),
  verifiedOn: nullable(day()),
  comment: undecidedComment,
  returnReasons: listOf(oneOf(RETURN_REASONS)),
  returnComment: undecidedComment,
});

export const reviewDraft = view<ReviewDraftView>('ReviewDraft', {
  version: integer('The ETag that the next change must name in If-Match; 0 when nothing was entered.'),
  editedAt: nullable(instant()),
  content: reviewDraftContent,
});

export const deskReport = view<DeskReportView>('DeskReport', {
  ...deskReportSummaryFields,
  version: integer('The ETag that a decision must name in If-Match.'),
  place: nullable(text()),
  disclosure: oneOf(DISCLOSURES, 'How the organisation is shown in public.'),
  content: reportContent,
  previous: nullable(object({ id: uuid(), roundLabel: text(), verifiedRating, content: reportContent })),
  correctsId: nullable(uuid()),
  review: nullable(review),
  draft: nullable(reviewDraft, 'What this reader entered and has not decided; null for whoever may not decide.'),
  history: listOf(reportEvent),
});

const comment = text(undefined, { maxLength: LIMITS.comment });

const reasons: Schema<readonly ReturnReason[]> = listOf(oneOf(RETURN_REASONS), 'At least one.');

export const returnReport = view<ReturnReport>('ReturnReport', { reasons, comment });

export const approveReport = view<ApproveReport>('ApproveReport', {
  verifiedRating,
  method: verificationMethod,
  verifiedOn: day(),
  comment,
});

export const deskRound = view<DeskRoundView>('DeskRound', {
  ...roundFields,
  id: uuid(),
  isSettled: boolean('Whether it is locked, and what is expected settled; otherwise it is the expectation of today.'),
  expected: integer(),
  received: integer('Sent and not withdrawn, published or not; of those expected.'),
  onTime: integer(),
  completenessPercent: nullable(percent(), 'received / expected; null when nothing was expected.'),
  timelinessPercent: nullable(percent(), 'received on time / expected; null when nothing was expected.'),
  byState: each(REPORT_STATES, integer()),
});
