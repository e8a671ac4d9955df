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
import { claimedStatusSchema, goalNumberSchema, iso2Schema, roundFields, verifiedRatingSchema } from './figures';
import { reportContentSchema, reportEventSchema, reportStateSchema, verificationMethodSchema } from './reports';
import { commitmentActivitySchema, organizationIdNameSchema } from './workspace';

/** Filters and sort order of the desk's list of reports. */
export const deskReportFiltersSchema: QueryDescription<Omit<DeskReportsQuery, 'cursor' | 'limit'>> = {
  state: oneOf(DESK_STATES, 'All that wait for the observatory unless told.'),
  goal: goalNumberSchema,
  country: iso2Schema,
  round: text('Code of a round.'),
  search: text("Part of an organisation's or activity's name."),
  sort: oneOf(['oldest', 'newest']),
};

const deskReportSummaryFields = {
  id: uuid(),
  state: reportStateSchema,
  activity: commitmentActivitySchema,
  organization: organizationIdNameSchema,
  country: iso2Schema,
  countryName: text(),
  roundLabel: text(),
  claimedStatus: nullable(claimedStatusSchema, 'Null only while it is returned and being rewritten.'),
  progressPercent: nullable(percent()),
  submittedAt: instant(),
  ageDays: integer('Whole days since it was submitted.'),
  isEscalated: boolean('Waiting longer than the observatory promises.'),
  isAskedBack: boolean('Its organisation has asked for it back: it can be returned, and nothing else.'),
  decisionBar: nullable(oneOf(['own-organization']), 'Why this reader may not decide on it; null when they may.'),
};

export const deskReportSummarySchema = view<DeskReportSummaryView>('DeskReportSummary', deskReportSummaryFields);

const review = view<ReviewView>('Review', {
  reviewedAt: instant(),
  decision: oneOf(['return', 'approve']),
  verifiedRating: nullable(verifiedRatingSchema),
  method: nullable(verificationMethodSchema),
  verifiedOn: nullable(day()),
});

const undecidedComment = text(undefined, { maxLength: LIMITS.comment });

/** All fields are optional: the draft holds what was entered so far. */
export const reviewDraftContentSchema = view<ReviewDraftContent>('ReviewDraftContent', {
  verifiedRating: nullable(verifiedRatingSchema),
  method: nullable(verificationMethodSchema),
  verifiedOn: nullable(day()),
  comment: undecidedComment,
  returnReasons: listOf(oneOf(RETURN_REASONS)),
  returnComment: undecidedComment,
});

export const reviewDraftSchema = view<ReviewDraftView>('ReviewDraft', {
  version: integer('The ETag that the next change must name in If-Match; 0 when nothing was entered.'),
  editedAt: nullable(instant()),
  content: reviewDraftContentSchema,
});

export const deskReportSchema = view<DeskReportView>('DeskReport', {
  ...deskReportSummaryFields,
  version: integer('The ETag that a decision must name in If-Match.'),
  place: nullable(text()),
  disclosure: oneOf(DISCLOSURES, 'How the organisation is shown in public.'),
  content: reportContentSchema,
  previous: nullable(
    object({ id: uuid(), roundLabel: text(), verifiedRating: verifiedRatingSchema, content: reportContentSchema }),
  ),
  correctsId: nullable(uuid()),
  review: nullable(review),
  draft: nullable(reviewDraftSchema, 'What this reader entered and has not decided; null for whoever may not decide.'),
  history: listOf(reportEventSchema),
});

const comment = text(undefined, { maxLength: LIMITS.comment });

const reasons: Schema<readonly ReturnReason[]> = listOf(oneOf(RETURN_REASONS), 'At least one.');

export const returnReportSchema = view<ReturnReport>('ReturnReport', { reasons, comment });

export const approveReportSchema = view<ApproveReport>('ApproveReport', {
  verifiedRating: verifiedRatingSchema,
  method: verificationMethodSchema,
  verifiedOn: day(),
  comment,
});

export const deskRoundSchema = view<DeskRoundView>('DeskRound', {
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
