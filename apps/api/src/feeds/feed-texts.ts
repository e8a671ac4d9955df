import type { ReportSummaryView } from '@opev/contract';
import type { ClaimedStatus, Language, VerifiedRating } from '@opev/domain';
import { filled } from '../platform/site/filled-text';
import type { DocumentSources } from '../platform/site/site-documents';

/** The texts of the web that feeds use. */
export interface FeedTexts {
  readonly shell: { readonly name: string; readonly demonstration: { readonly title: string; readonly text: string } };
  readonly public: {
    readonly feed: { readonly title: string; readonly titleOf: string; readonly summary: string };
    readonly goal: { readonly number: string };
  };
  readonly terms: {
    readonly claimedStatus: Readonly<Record<ClaimedStatus, string>>;
    readonly verifiedRating: Readonly<Record<VerifiedRating, string>>;
  };
}

/** The texts of a language, from the files the web was built with. */
export function feedTexts({ texts }: Pick<DocumentSources, 'texts'>, language: Language): FeedTexts {
  return {
    shell: texts('shell', language) as FeedTexts['shell'],
    public: texts('public', language) as FeedTexts['public'],
    terms: texts('terms', language) as FeedTexts['terms'],
  };
}

/** The organisation's claim beside the observatory's rating. */
export function summaryText(report: ReportSummaryView, { public: { feed }, terms }: FeedTexts): string {
  return filled(feed.summary, {
    round: report.round.label,
    status: terms.claimedStatus[report.claimedStatus],
    percent: report.progressPercent,
    rating: terms.verifiedRating[report.verifiedRating],
  });
}
