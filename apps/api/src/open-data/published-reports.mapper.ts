import type { ReportContentView, ReportSummaryView, ReportView } from '@opev/contract';
import { evidenceVisibleTo, textVisibleTo, type Language, type Reader } from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import { contentOf } from '../reports/stored-content';
import type { PublishedReportDetailRow, PublishedReportRow } from './published-reports.queries';

export function reportSummaryView(row: PublishedReportRow, language: Language): ReportSummaryView {
  return {
    id: row.id,
    goal: row.goal,
    activity: row.activity,
    activityTitle: inLanguage(row.activity_title, language),
    organization: { slug: row.slug, name: row.organization_name },
    country: row.country,
    countryName: inLanguage(row.country_name, language),
    round: { code: row.round_code, label: inLanguage(row.round_label, language) },
    claimedStatus: row.claimed_status,
    progressPercent: row.progress_percent,
    verifiedRating: row.verified_rating,
    publishedOn: row.published_on,
    isCurrent: row.is_current,
  };
}

export function publishedReportView(row: PublishedReportDetailRow, language: Language, reader: Reader): ReportView {
  return {
    ...reportSummaryView(row, language),
    goalTitle: inLanguage(row.goal_title, language),
    audience: row.audience,
    content: textVisibleTo(row.audience, reader) ? shownContent(row, reader) : null,
    verification: row.method && row.verified_on ? { method: row.method, verifiedOn: row.verified_on } : null,
    previousId: row.previous_id,
    nextId: row.next_id,
  };
}

function shownContent(row: PublishedReportDetailRow, reader: Reader): Omit<ReportContentView, 'audience'> {
  const { audience, evidence, ...content } = contentOf(row);
  return { ...content, evidence: audience && evidenceVisibleTo(audience, 'named', reader) ? evidence : [] };
}
