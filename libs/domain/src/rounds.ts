import type { CommitmentSpan } from './commitment';
import { dayInZone, earlierOf, laterOf } from './days';
import { lifecycleOn, type OrganizationHistory } from './organization-life';
import type { Day } from './vocabulary';

/** The calendar of a reporting round; each date is a whole day. */
export interface Round {
  readonly opensOn: Day;
  /** Last day on which a report is on time. */
  readonly dueOn: Day;
  /** Last day on which a report can be submitted; late, but in the round. */
  readonly locksOn: Day;
}

/** One commitment looked at for one round. */
export interface Expectation {
  readonly round: Round;
  readonly commitment: CommitmentSpan;
  readonly organization: OrganizationHistory;
  readonly today: Day;
}

/** One report received in a round. */
export interface ReceivedReport {
  readonly commitmentId: string;
  readonly onTime: boolean;
}

/** What a round brought in. Percentages are of `expected`, 0-100, not rounded; null = nothing was expected. */
export interface RoundFigure {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly completenessPercent: number | null;
  readonly timelinessPercent: number | null;
}

/**
 * Whether a report on a commitment is expected in a round, judged on the due day, or today while that day is ahead:
 * started, not ended before the round opened, not withdrawn, and the organization active that day: admitted, not left,
 * not paused. A round that has not opened expects nothing. An extension moves the due date, not who is expected.
 */
export function isExpectedIn({ round, commitment, organization, today }: Expectation): boolean {
  if (today < round.opensOn) return false;
  const judgedOn = earlierOf(round.dueOn, today);
  const started = commitment.startsOn <= judgedOn;
  const ended = commitment.endsOn !== null && commitment.endsOn < round.opensOn;
  const withdrawn = commitment.withdrawnOn !== null && commitment.withdrawnOn <= judgedOn;
  return started && !ended && !withdrawn && lifecycleOn(organization, judgedOn) === 'active';
}

/** The due day of an organization with an extension (null = none); an extension never shortens. */
export function dueOnFor(round: Round, extensionUntil: Day | null): Day {
  return extensionUntil === null ? round.dueOn : laterOf(round.dueOn, extensionUntil);
}

/** Whether a report was submitted in time: the due day ends at midnight in the organization's country. */
export function isOnTime(submittedAt: Date, dueOn: Day, timeZone: string): boolean {
  return dayInZone(submittedAt, timeZone) <= dueOn;
}

/** Whether reports can be submitted today; an extension beyond the lock date holds the round open for that organization. */
export function isOpen(round: Round, today: Day, extensionUntil: Day | null = null): boolean {
  return round.opensOn <= today && !isLocked(round, today, extensionUntil);
}

/** Whether the round is over for good, or, with an extension, over for that organization. */
export function isLocked(round: Round, today: Day, extensionUntil: Day | null = null): boolean {
  return today > (extensionUntil === null ? round.locksOn : laterOf(round.locksOn, extensionUntil));
}

/**
 * Completeness and timeliness of a round. Only expected commitments count, each once, so nothing exceeds 100 percent; a
 * commitment is on time when any of its reports was.
 */
export function roundFigure(expectedIds: Iterable<string>, reports: readonly ReceivedReport[]): RoundFigure {
  const expected = new Set(expectedIds);
  const counted = reports.filter(({ commitmentId }) => expected.has(commitmentId));
  const received = distinct(counted);
  const onTime = distinct(counted.filter((report) => report.onTime));
  return {
    expected: expected.size,
    received,
    onTime,
    completenessPercent: percentOf(received, expected.size),
    timelinessPercent: percentOf(onTime, expected.size),
  };
}

function distinct(reports: readonly ReceivedReport[]): number {
  return new Set(reports.map(({ commitmentId }) => commitmentId)).size;
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
