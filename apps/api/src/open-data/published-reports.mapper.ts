import type { ReportContentView, ReportSummaryView, ReportView } from '@opev/contract';
import {
  evidenceVisibleTo,
  OUTPUT_KINDS,
  PEOPLE_GROUPS,
  textVisibleTo,
  type Language,
  type Reader,
  type ReportedFigure,
} from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import { shownPlace } from '../platform/protection/shown-place';
import type { ReportDetailRow, ReportRow } from './published-reports.queries';

export function reportSummaryView(row: ReportRow, language: Language): ReportSummaryView {
  return {
    id: row.id,
    goal: row.goal,
    activity: row.activity,
    activityTitle: inLanguage(row.activity_title, language),
    ...shownPlace(row, language),
    round: { code: row.round_code, label: inLanguage(row.round_label, language) },
    claimedStatus: row.claimed_status,
    progressPercent: row.progress_percent,
    verifiedRating: row.verified_rating,
    publishedOn: row.published_on,
    isCurrent: row.is_current,
  };
}

export function reportView(row: ReportDetailRow, language: Language, reader: Reader): ReportView {
  return {
    ...reportSummaryView(row, language),
    goalTitle: inLanguage(row.goal_title, language),
    audience: row.audience,
    content: textVisibleTo(row.audience, reader) ? shownContent(row, reader) : null,
    // Who saw the observatory's visitor on that day would know whom they visited.
    verification:
      row.placement === 'named' && row.method && row.verified_on
        ? { method: row.method, verifiedOn: row.verified_on }
        : null,
    previousId: row.previous_id,
    nextId: row.next_id,
  };
}

function shownContent(row: ReportDetailRow, reader: Reader): Omit<ReportContentView, 'audience'> {
  // Every level but `named` hides the name; which of them it is makes no difference to an address that gives it away.
  const disclosure = row.placement === 'named' ? 'named' : 'counted-only';
  return {
    claimedStatus: row.claimed_status,
    progressPercent: row.progress_percent,
    holdReason: row.hold_reason,
    whatWasDone: row.what_was_done,
    outputs: answers(OUTPUT_KINDS, row.outputs),
    people: answers(PEOPLE_GROUPS, row.people),
    obstacles: row.obstacles,
    nextStep: row.next_step,
    evidence: evidenceVisibleTo(row.audience, disclosure, reader) ? row.evidence : [],
    textLanguage: row.text_language,
  };
}

function answers<K extends string>(
  kinds: readonly K[],
  given: Readonly<Partial<Record<K, ReportedFigure>>>,
): Record<K, ReportedFigure> {
  return Object.fromEntries(kinds.map((kind) => [kind, given[kind] ?? null])) as Record<K, ReportedFigure>;
}
