import {
  LIMITS,
  type AskBack,
  type CommitmentActivityView,
  type DueView,
  type KeptVersionView,
  type StartReport,
  type WithdrawReport,
  type WorkspaceCommitmentView,
  type WorkspaceReportSummaryView,
  type WorkspaceReportView,
  type WorkspaceRoundView,
} from '@opev/contract';
import { WITHDRAWAL_REASONS } from '@opev/domain';
import { boolean, day, instant, integer, listOf, nullable, object, text, uuid, view } from '../schema';
import { activityNumberSchema, goalNumberSchema, iso2Schema } from './figures';
import { standingSchema } from './organizations';
import { paragraphSchema, wordingSchema } from './plan';
import { reportContentSchema, reportEventSchema, reportStateSchema } from './reports';

export const commitmentActivitySchema = view<CommitmentActivityView>('CommitmentActivity', {
  number: activityNumberSchema,
  title: text(),
  paragraph: paragraphSchema,
  wording: wordingSchema,
  goal: goalNumberSchema,
  goalTitle: text(),
});

/** An organization as its own people and the observatory's see it. */
export const organizationIdNameSchema = object({ id: uuid(), name: text() });

export const workspaceRoundSchema = view<WorkspaceRoundView>('WorkspaceRound', {
  id: uuid(),
  code: text(),
  label: text(),
  opensOn: day(),
  dueOn: day('As extended for the organisation.'),
  locksOn: day(),
});

const due = view<DueView>('Due', {
  round: workspaceRoundSchema,
  isExpected: boolean(),
  isOverdue: boolean(),
  isOpen: boolean('Whether a report may still be written and sent for this round.'),
  report: nullable(object({ id: uuid(), state: reportStateSchema })),
});

export const workspaceCommitmentSchema = view<WorkspaceCommitmentView>('WorkspaceCommitment', {
  id: uuid(),
  organization: organizationIdNameSchema,
  activity: commitmentActivitySchema,
  country: iso2Schema,
  countryName: text(),
  place: nullable(text()),
  startsOn: day(),
  endsOn: nullable(day()),
  withdrawnOn: nullable(day()),
  standing: nullable(standingSchema),
  due: nullable(due, 'The open round; null between rounds.'),
});

const workspaceReportSummaryFields = {
  id: uuid(),
  state: reportStateSchema,
  commitmentId: uuid(),
  activity: commitmentActivitySchema,
  organization: organizationIdNameSchema,
  countryName: text(),
  roundLabel: text(),
  editedAt: instant(),
  submittedAt: nullable(instant()),
};

export const workspaceReportSummarySchema = view<WorkspaceReportSummaryView>(
  'WorkspaceReportSummary',
  workspaceReportSummaryFields,
);

const writer = object({ name: nullable(text()), isReader: boolean('In this window or in another one.') });

const keptVersion = view<KeptVersionView>('KeptVersion', {
  id: uuid(),
  keptAt: instant(),
  by: writer,
  content: reportContentSchema,
});

export const workspaceReportSchema = view<WorkspaceReportView>('WorkspaceReport', {
  ...workspaceReportSummaryFields,
  version: integer('The ETag that a change must name in If-Match.'),
  round: workspaceRoundSchema,
  country: iso2Schema,
  place: nullable(text()),
  content: reportContentSchema,
  isEditable: boolean(),
  isWithdrawable: boolean(),
  isRecallable: boolean('Nobody who may decide has opened it yet, and the round is still open.'),
  isAskable: boolean(),
  isAskedBack: boolean(),
  isDiscardable: boolean(),
  discardedUntil: nullable(day(), 'After which it may be deleted for good; null unless it is discarded.'),
  isCorrectable: boolean(),
  correctionId: nullable(uuid(), 'The correction in work.'),
  editedBy: writer,
  correctsId: nullable(uuid(), 'The published report that this one replaces when it is published.'),
  returned: nullable(reportEventSchema, 'What the observatory asked for last; null unless it is returned now.'),
  history: listOf(reportEventSchema),
  keptVersions: listOf(keptVersion, 'Versions that met another one of the same answers; until it is published.'),
  previous: nullable(object({ roundLabel: text(), content: reportContentSchema })),
  isProtected: boolean('True when the organisation is not shown by name.'),
});

export const startReportSchema = view<StartReport>('StartReport', { commitmentId: uuid(), roundId: uuid() });

export const askBackSchema = view<AskBack>('AskBack', { comment: text(undefined, { maxLength: LIMITS.comment }) });

export const withdrawReportSchema = view<WithdrawReport>('WithdrawReport', {
  reason: text(undefined, { enum: WITHDRAWAL_REASONS }),
  comment: text(undefined, { maxLength: LIMITS.comment }),
});
