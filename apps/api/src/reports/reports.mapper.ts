import type { KeptVersionView, ReportEventView, WorkspaceReportSummaryView, WorkspaceReportView } from '@opev/contract';
import {
  addDays,
  dayInZone,
  DISCARDED_FOR_DAYS,
  effectiveDisclosure,
  isEditable,
  may,
  TRANSITIONS,
  writingRefusal,
  type Actor,
  type Language,
  type ReportState,
} from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import { activityView } from '../platform/views/activity-view';
import { roundView } from '../platform/views/round-view';
import { contentOf } from './stored-content';
import type { KeptVersion } from './kept-versions.service';
import type { ReportRow } from './report-row';

export function workspaceReportSummaryView(row: ReportRow, language: Language): WorkspaceReportSummaryView {
  return {
    id: row.id,
    state: row.state,
    commitmentId: row.commitmentId,
    activity: activityView(row, language),
    organization: { id: row.organizationId, name: row.organizationName },
    countryName: inLanguage(row.countryName, language),
    roundLabel: inLanguage(row.roundLabel, language),
    editedAt: row.editedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  };
}

/** Related data of a report's view. */
export interface ReportSurroundings {
  readonly history: readonly ReportEventView[];
  readonly previous: ReportRow | null;
  readonly keptVersions: readonly KeptVersion[];
  readonly reader: Actor;
  readonly language: Language;
  readonly now: Date;
}

export function workspaceReportView(row: ReportRow, surroundings: ReportSurroundings): WorkspaceReportView {
  const { history, previous, keptVersions, reader, language, now } = surroundings;
  const subject = { organizationId: row.organizationId };
  const today = dayInZone(now, row.timeZone);
  const isWritable = writingRefusal(row, today) === null;
  return {
    ...workspaceReportSummaryView(row, language),
    version: row.version,
    round: roundView(row, language),
    country: row.country,
    place: row.place,
    content: contentOf(row),
    isEditable: isEditable(row.state) && may(reader, 'report.write', subject) && isWritable,
    isWithdrawable: row.state === 'published' && may(reader, 'report.withdraw', subject),
    ...waysBack(row, surroundings),
    editedBy: { name: row.editorName, isReader: row.editorId === reader.personId },
    correctsId: row.correctsId,
    returned: row.state === 'returned' ? (history.findLast(({ move }) => move === 'return') ?? null) : null,
    history,
    keptVersions: keptVersions.map((version) => keptView(version, reader)),
    previous: previous && {
      roundLabel: inLanguage(previous.roundLabel, language),
      content: contentOf(previous),
    },
    isProtected: effectiveDisclosure(row.chosenDisclosure, row.leastDisclosure) !== 'named',
  };
}

type WaysBack = Pick<
  WorkspaceReportView,
  'isRecallable' | 'isAskable' | 'isAskedBack' | 'isDiscardable' | 'discardedUntil' | 'isCorrectable' | 'correctionId'
>;

/** Which ways back are open: recall, ask back, discard, restore, correct. */
function waysBack(row: ReportRow, { history, reader, now }: ReportSurroundings): WaysBack {
  const today = dayInZone(now, row.timeZone);
  const subject = { organizationId: row.organizationId };
  const writableAs = (state: ReportState | null) => writingRefusal({ ...row, state }, today) === null;
  const wasReturned = history.some(({ move }) => move === 'return');
  const mayRecall = may(reader, 'report.recall', subject);
  const isRecallable =
    row.state === 'submitted' && row.openedAt === null && mayRecall && writableAs(wasReturned ? 'returned' : 'draft');
  const isAskedBack = row.askedBackAt !== null;
  const isPublished = row.state === 'published';
  return {
    isRecallable,
    isAskable: TRANSITIONS['ask-back'].from.includes(row.state) && mayRecall && !isRecallable && !isAskedBack,
    isAskedBack,
    isDiscardable: TRANSITIONS.discard.from.includes(row.state) && may(reader, 'report.discard', subject),
    discardedUntil:
      row.state === 'discarded' ? addDays(dayInZone(row.editedAt, row.timeZone), DISCARDED_FOR_DAYS) : null,
    isCorrectable:
      isPublished && row.correctionId === null && may(reader, 'report.correct', subject) && writableAs(null),
    correctionId: row.correctionId,
  };
}

function keptView({ id, keptAt, writerId, writerName, content }: KeptVersion, reader: Actor): KeptVersionView {
  return {
    id,
    keptAt: keptAt.toISOString(),
    by: { name: writerName, isReader: writerId === reader.personId },
    content,
  };
}
