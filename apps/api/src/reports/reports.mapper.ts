import type { ReportEventView, WorkspaceReportSummaryView, WorkspaceReportView } from '@opev/contract';
import {
  dayInZone,
  effectiveDisclosure,
  isEditable,
  may,
  writingRefusal,
  type Actor,
  type Language,
} from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import { activityView } from '../platform/views/activity-view';
import { roundView } from '../platform/views/round-view';
import { contentOf } from './report-content.mapper';
import type { ReportRow } from './report-row';

export function summaryView(row: ReportRow, language: Language): WorkspaceReportSummaryView {
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

/** Whatever a report's view needs beside its own row. */
export interface ReportSurroundings {
  readonly history: readonly ReportEventView[];
  readonly previous: ReportRow | null;
  readonly reader: Actor;
  readonly language: Language;
  readonly now: Date;
}

export function reportView(row: ReportRow, surroundings: ReportSurroundings): WorkspaceReportView {
  const { history, previous, reader, language, now } = surroundings;
  const subject = { organizationId: row.organizationId };
  const isWritable = writingRefusal(row, dayInZone(now, row.timeZone)) === null;
  return {
    ...summaryView(row, language),
    version: row.version,
    round: roundView(row, language),
    country: row.country,
    place: row.place,
    content: contentOf(row),
    isEditable: isEditable(row.state) && may(reader, 'report.write', subject) && isWritable,
    isWithdrawable: row.state === 'published' && may(reader, 'report.withdraw', subject),
    correctsId: row.correctsId,
    returned: row.state === 'returned' ? (history.findLast(({ move }) => move === 'return') ?? null) : null,
    history,
    previous: previous && {
      roundLabel: inLanguage(previous.roundLabel, language),
      content: contentOf(previous),
    },
    isProtected: effectiveDisclosure(row.chosenDisclosure, row.leastDisclosure) !== 'named',
  };
}
