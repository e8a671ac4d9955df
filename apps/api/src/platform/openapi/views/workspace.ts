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
import { activityNumber, goalNumber, iso2 } from './figures';
import { standing } from './organizations';
import { paragraph, wording } from './plan';
import { reportContent, reportEvent, reportState } from './reports';

export const commitmentActivity = view<CommitmentActivityView>('CommitmentActivity', {
  number: activityNumber,
  title: text(),
  paragraph,
  wording,
  goal: goalNumber,
  goalTitle: text(),
});

/** An organization as its own people and the observatory's see it. */
export const organizationName = object({ id: uuid(), name: text() });

export const workspaceRound = view<WorkspaceRoundView>('WorkspaceRound', {
  id: uuid(),
  code: text(),
  label: text(),
  opensOn: day(),
  dueOn: day('As extended for the organisation.'),
  locksOn: day(),
});

const due = view<DueView>('Due', {
  round: workspaceRound,
  isExpected: boolean(),
  isOverdue: boolean(),
  isOpen: boolean('Whether a report may still be written and sent for this round.'),
  report: nullable(object({ id: uuid(), state: reportState })),
});

export const workspaceCommitment = view<WorkspaceCommitmentView>('WorkspaceCommitment', {
  id: uuid(),
  organization: organizationName,
  activity: commitmentActivity,
  country: iso2,
  countryName: text(),
  place: nullable(text()),
  startsOn: day(),
  endsOn: nullable(day()),
  withdrawnOn: nullable(day()),
  standing: nullable(standing),
  due: nullable(due, 'The open round; null between rounds.'),
});

const workspaceReportSummaryFields = {
  id: uuid(),
  state: reportState,
  commitmentId: uuid(),
  activity: commitmentActivity,
  organization: organizationName,
  countryName: text(),
  roundLabel: text(),
  editedAt: instant(),
  submittedAt: nullable(instant()),
};

export const workspaceReportSummary = view<WorkspaceReportSummaryView>(
  'WorkspaceReportSummary',
  workspaceReportSummaryFields,
);

const writer = object({ name: nullable(text()), isReader: boolean('In this window or in another one.') });

const keptVersion = view<KeptVersionView>('KeptVersion', {
  id: uuid(),
  keptAt: instant(),
  by: writer,
  content: reportContent,
});

export const workspaceReport = view<WorkspaceReportView>('WorkspaceReport', {
  ...workspaceReportSummaryFields,
  version: integer('The ETag that a change must name in If-Match.'),
  round: workspaceRound,
  country: iso2,
  place: nullable(text()),
  content: reportContent,
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
  returned: nullable(reportEvent, 'What the observatory asked for last; null unless it is returned now.'),
  history: listOf(reportEvent),
  keptVersions: listOf(keptVersion, 'Versions that met another one of the same answers; until it is published.'),
  previous: nullable(object({ roundLabel: text(), content: reportContent })),
  isProtected: boolean('True when the organisation is not shown by name.'),
});

export const startReport = view<StartReport>('StartReport', { commitmentId: uuid(), roundId: uuid() });

export const askBack = view<AskBack>('AskBack', { comment: text(undefined, { maxLength: LIMITS.comment }) });

export const withdrawReport = view<WithdrawReport>('WithdrawReport', {
  reason: text(undefined, { enum: WITHDRAWAL_REASONS }),
  comment: text(undefined, { maxLength: LIMITS.comment }),
});
