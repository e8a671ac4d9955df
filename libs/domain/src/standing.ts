import type { ClaimedStatus, Day, VerifiedRating } from './vocabulary';

/** The public state of one commitment: the signatory's claim and, if given, the observatory's rating. */
export interface Standing {
  readonly claimedStatus: ClaimedStatus;
  /** Claimed, 0-100. */
  readonly progressPercent: number;
  /** null = the observatory did not rate it. */
  readonly verifiedRating: VerifiedRating | null;
}

/** A report of one commitment that is published now. */
export interface PublishedReport extends Standing {
  readonly reportId: string;
  readonly roundId: string;
  /** Orders the rounds. */
  readonly roundOpensOn: Day;
  /** Instant, ISO 8601 UTC. */
  readonly publishedAt: string;
}

/** A report of one commitment that is or once was published. */
export interface OncePublishedReport extends PublishedReport {
  readonly state: 'published' | 'superseded' | 'withdrawn';
  /** Instant at which a correction took its place or it was withdrawn; null = published now. */
  readonly publicUntil: string | null;
}

/**
 * The standing of one commitment: its latest published report, by round, then by publication time, so that a late report
 * on an older round never replaces a newer one. Takes only reports published now; null = nothing published.
 */
export function standingOf<R extends PublishedReport>(reports: readonly R[]): R | null {
  return reports.reduce<R | null>((latest, report) => (latest && !isLater(report, latest) ? latest : report), null);
}

/**
 * The standing of one commitment as of an instant. A superseded report stands until its correction was published; a
 * withdrawn one on no date, because what was withdrawn for people's safety must not be found in the past.
 */
export function standingAsOf<R extends OncePublishedReport>(reports: readonly R[], instant: Date): R | null {
  const at = instant.getTime();
  return standingOf(
    reports.filter(
      ({ state, publishedAt, publicUntil }) =>
        state !== 'withdrawn' &&
        Date.parse(publishedAt) <= at &&
        (publicUntil === null || at < Date.parse(publicUntil)),
    ),
  );
}

function isLater(report: PublishedReport, other: PublishedReport): boolean {
  if (report.roundOpensOn !== other.roundOpensOn) return report.roundOpensOn > other.roundOpensOn;
  const difference = Date.parse(report.publishedAt) - Date.parse(other.publishedAt);
  if (difference !== 0) return difference > 0;
  // Published in the same transaction: any order will do, as long as it is always the same.
  return report.reportId > other.reportId;
}
