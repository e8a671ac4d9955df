import type { CommitmentSpan } from './commitment';
import { addDays, dayInZone, earlierOf, laterOf } from './days';
import { lifecycleOn, type OrganizationHistory } from './organization-life';
import { commonTo, daysIn, daysOf, type BoundedSpan, type DaySpan } from './spans';
import type { Day } from './vocabulary';

/** The calendar of a reporting round; each date is a whole day. */
export interface Round {
  readonly opensOn: Day;
  /** Last day on which a report is on time. */
  readonly dueOn: Day;
  /** Last day on which a report can be submitted; late, but in the round. */
  readonly locksOn: Day;
}

/** A commitment and a round to check. */
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

/** The figure of a round at the desk. Percentages are of `expected`, 0-100, not rounded; null = nothing was expected. */
export interface RoundFigure {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly completenessPercent: number | null;
  readonly timelinessPercent: number | null;
}

/**
 * The public figure of a round, independent of pauses. Percentages are of `inEffect`, 0-100, not rounded; null = nothing was
 * in effect.
 */
export interface PublicRoundFigure {
  /** Whether it was open on the day the figure is of; then it is not measured yet: null. */
  readonly isOpen: boolean;
  readonly inEffect: number | null;
  /** While open, the count so far; afterwards, of commitments in effect. */
  readonly received: number;
  readonly onTime: number | null;
  readonly completenessPercent: number | null;
  readonly timelinessPercent: number | null;
}

/**
 * Whether a commitment was in effect on more than half of a round's days: started, not over or withdrawn, its organization
 * admitted and not left. Pauses are not considered: public figures use this, and must not disclose them.
 */
export function isInEffectDuring(round: Round, commitment: CommitmentSpan, organization: OrganizationHistory): boolean {
  const { startsOn, endsOn, withdrawnOn } = commitment;
  const window = windowOf(round);
  const inEffect = commonTo(window, [
    { from: startsOn, until: endsOn === null ? null : addDays(endsOn, 1) },
    { from: startsOn, until: withdrawnOn },
    ...asSignatory(organization),
  ]);
  return organization.activeFrom !== null && 2 * daysOf(inEffect) > daysOf(window);
}

/**
 * Whether a report on a commitment is expected in a round. For a locked round this is settled by its whole window: in
 * effect, and its organization active (admitted, not left, not paused), on more than half of the days. Until then it is
 * today's expectation: started by the due day, not ended before the round opened, not withdrawn, and the organization
 * active. A round that has not opened expects nothing. An extension changes the due date, not what is expected.
 */
export function isExpectedIn({ round, commitment, organization, today }: Expectation): boolean {
  if (today < round.opensOn) return false;
  if (isLocked(round, today)) {
    return isInEffectDuring(round, commitment, organization) && isActiveDuring(round, organization);
  }
  const begunBy = earlierOf(round.dueOn, today);
  const begun = commitment.startsOn <= begunBy && lifecycleOn(organization, begunBy) !== 'applied';
  const ended = commitment.endsOn !== null && commitment.endsOn < round.opensOn;
  const withdrawn = commitment.withdrawnOn !== null && commitment.withdrawnOn <= today;
  return begun && !ended && !withdrawn && lifecycleOn(organization, today) === 'active';
}

/** Whether an organization was active, and not on pause, on more than half of the days of a round's window. */
function isActiveDuring(round: Round, organization: OrganizationHistory): boolean {
  const window = windowOf(round);
  const asOne = commonTo(window, asSignatory(organization));
  return organization.activeFrom !== null && 2 * (daysOf(asOne) - daysIn(asOne, organization.pauses)) > daysOf(window);
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
  return roundFigureOf({ expected: expected.size, received, onTime });
}

/** The figure from counts: `received` and `onTime` are commitments among those expected. */
export function roundFigureOf(counted: Pick<RoundFigure, 'expected' | 'received' | 'onTime'>): RoundFigure {
  const { expected, received, onTime } = counted;
  return { expected, received, onTime, ...percentages({ whole: expected, received, onTime }) };
}

/** The public figure of a closed round: received and on time, of commitments in effect. */
export function closedRoundFigure(counted: {
  readonly inEffect: number;
  readonly received: number;
  readonly onTime: number;
}): PublicRoundFigure {
  const { inEffect, received, onTime } = counted;
  return { isOpen: false, inEffect, received, onTime, ...percentages({ whole: inEffect, received, onTime }) };
}

/** The public figure of an open round: a count, without measures. */
export function openRoundFigure(received: number): PublicRoundFigure {
  return { isOpen: true, inEffect: null, received, onTime: null, completenessPercent: null, timelinessPercent: null };
}

/** The days of a round, from its opening to its lock date. */
function windowOf({ opensOn, locksOn }: Round): BoundedSpan {
  return { from: opensOn, until: addDays(locksOn, 1) };
}

/** The days on which an organization was admitted and had not left; none for one that only applied. */
function asSignatory({ activeFrom, leftOn }: OrganizationHistory): readonly DaySpan[] {
  return activeFrom === null ? [] : [{ from: activeFrom, until: leftOn }];
}

function distinct(reports: readonly ReceivedReport[]): number {
  return new Set(reports.map(({ commitmentId }) => commitmentId)).size;
}

interface Counts {
  readonly whole: number;
  readonly received: number;
  readonly onTime: number;
}

function percentages({
  whole,
  received,
  onTime,
}: Counts): Pick<RoundFigure, 'completenessPercent' | 'timelinessPercent'> {
  return { completenessPercent: percentOf(received, whole), timelinessPercent: percentOf(onTime, whole) };
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
