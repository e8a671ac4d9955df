import {
  LIMITS,
  type ApproveReport,
  type DeskReportSummaryView,
  type DeskReportView,
  type DeskRoundView,
  type ReturnReport,
  type ReviewView,
} from '@opev/contract';
import { DISCLOSURES, REPORT_STATES, RETURN_REASONS, type ReturnReason } from '@opev/domain';
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
import { claimedStatus, iso2, roundFigureFields, verifiedRating } from './figures';
import { reportContent, reportEvent, reportState, verificationMethod } from './reports';
import { commitmentActivity, organizationName } from './workspace';

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

export const deskReport = view<DeskReportView>('DeskReport', {
  ...deskReportSummaryFields,
  version: integer('The ETag that a decision must name in If-Match.'),
  place: nullable(text()),
  disclosure: oneOf(DISCLOSURES, 'How the organisation is shown in public.'),
  content: reportContent,
  previous: nullable(object({ id: uuid(), roundLabel: text(), verifiedRating, content: reportContent })),
  correctsId: nullable(uuid()),
  review: nullable(review),
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
  ...roundFigureFields,
  id: uuid(),
  byState: each(REPORT_STATES, integer()),
});
