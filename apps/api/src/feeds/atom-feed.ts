import type { ReportSummaryView } from '@opev/contract';
import type { Day, Language } from '@opev/domain';
import { xmlText } from '../platform/site/xml';
import { summaryText, type FeedTexts } from './feed-texts';

export interface FeedFacts {
  readonly publicOrigin: string;
  readonly language: Language;
  /** Path of the page the feed belongs to, below the language, with a leading `/`. */
  readonly page: string;
  readonly title: string;
  /** Newest first. */
  readonly reports: readonly ReportSummaryView[];
  /** Day of an empty feed. */
  readonly since: Day;
  /** Whether demonstration data are included: then every entry says so. */
  readonly isDemonstration: boolean;
  readonly texts: FeedTexts;
}

/** An Atom feed (RFC 4287) of published reports, each reduced to what may be shown. */
export function atomFeed(facts: FeedFacts): string {
  const { publicOrigin, language, page, title, reports, since, texts } = facts;
  const { demonstration } = texts.shell;
  const address = `${publicOrigin}/${language}${page}`;
  const path = `/${language}${page.replace(/\/$/, '')}/feed.atom`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xmlText(`tag:${new URL(publicOrigin).hostname},2026:${path}`)}</id>`,
    `<title>${xmlText(title)}</title>`,
    ...(facts.isDemonstration
      ? [`<subtitle>${xmlText(`${demonstration.title} ${demonstration.text}`)}</subtitle>`]
      : []),
    `<updated>${instantOf(reports[0]?.publishedOn ?? since)}</updated>`,
    `<author><name>${xmlText(texts.shell.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(publicOrigin + path)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlText(address)}"/>`,
    ...reports.map((report) => entry(report, facts)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(report: ReportSummaryView, { publicOrigin, language, texts, isDemonstration }: FeedFacts): string {
  const warning = isDemonstration ? `${texts.shell.demonstration.title} ` : '';
  const who = report.organization.name;
  // Isolated, because a name may have another direction than the title.
  const title = `${report.activityTitle} — \u2068${who}\u2069`;
  return [
    '<entry>',
    `<id>urn:uuid:${report.id}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${instantOf(report.publishedOn)}</updated>`,
    `<published>${instantOf(report.publishedOn)}</published>`,
    `<author><name>${xmlText(who)}</name></author>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${xmlText(`${publicOrigin}/${language}/reports/${report.id}`)}"/>`,
    `<summary>${xmlText(warning + summaryText(report, texts))}</summary>`,
    '</entry>',
  ].join('');
}

/** The start of the day: the hour would disclose which unnamed reports were reviewed together. */
function instantOf(day: Day): string {
  return `${day}T00:00:00Z`;
}
