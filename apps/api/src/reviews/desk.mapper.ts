import type {
  DecisionBar,
  DeskReportSummaryView,
  DeskReportView,
  ReportEventView,
  ReviewDraftView,
  ReviewView,
} from '@opev/contract';
import { dayInZone, effectiveDisclosure, everBelongedTo, isEscalated, type Actor, type Language } from '@opev/domain';
import { OBSERVATORY_TIME_ZONE } from '../platform/clock/clock';
import { inLanguage } from '../platform/language/reader-language';
import { activityView } from '../platform/views/activity-view';
import { contentOf, type ReportRow } from '../reports/report-loader.service';
import type { DeskRow, LastReview } from './desk.queries';

const DAY_IN_MILLISECONDS = 86_400_000;

/** Who reads at the desk, in which language, and when. */
export interface DeskReader {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
}

export function deskReportSummaryView(row: DeskRow, { actor, language, now }: DeskReader): DeskReportSummaryView {
  const submittedAt = row.submittedAt ?? row.editedAt;
  return {
    id: row.id,
    state: row.state,
    activity: activityView(row, language),
    organization: { id: row.organizationId, name: row.organizationName },
    country: row.country,
    countryName: inLanguage(row.countryName, language),
    roundLabel: inLanguage(row.roundLabel, language),
    claimedStatus: row.claimedStatus,
    progressPercent: row.progressPercent,
    submittedAt: submittedAt.toISOString(),
    ageDays: Math.max(0, Math.floor((now.getTime() - submittedAt.getTime()) / DAY_IN_MILLISECONDS)),
    isEscalated: isEscalated({ state: row.state, submittedOn: dayAtObservatory(submittedAt) }, dayAtObservatory(now)),
    isAskedBack: row.askedBackAt !== null,
    decisionBar: decisionBar(actor, row.organizationId),
  };
}

export interface DeskSurroundings {
  readonly previous: ReportRow | null;
  readonly review: LastReview | null;
  readonly draft: ReviewDraftView | null;
  readonly history: readonly ReportEventView[];
}

export function deskView(
  row: ReportRow,
  { previous, review, draft, history }: DeskSurroundings,
  reader: DeskReader,
): DeskReportView {
  return {
    ...deskReportSummaryView(row, reader),
    version: row.version,
    place: row.place,
    disclosure: effectiveDisclosure(row.chosenDisclosure, row.leastDisclosure),
    content: contentOf(row),
    previous: previousView(previous, reader.language),
    correctsId: row.correctsId,
    review: review && reviewView(review),
    draft,
    history,
  };
}

/** Nobody decides on reports of an organization they belong or belonged to. */
export function decisionBar(actor: Actor, organizationId: string): DecisionBar {
  return everBelongedTo(actor, organizationId) ? 'own-organization' : null;
}

function previousView(previous: ReportRow | null, language: Language): DeskReportView['previous'] {
  if (!previous?.verifiedRating) return null;
  return {
    id: previous.id,
    roundLabel: inLanguage(previous.roundLabel, language),
    verifiedRating: previous.verifiedRating,
    content: contentOf(previous),
  };
}

function reviewView({ reviewedAt, decision, verifiedRating, method, verifiedOn }: LastReview): ReviewView {
  return { reviewedAt: reviewedAt.toISOString(), decision, verifiedRating, method, verifiedOn };
}

function dayAtObservatory(instant: Date): string {
  return dayInZone(instant, OBSERVATORY_TIME_ZONE);
}
