import type { DueView } from '@opev/contract';
import { dayInZone, dueOnFor, isExpectedIn, isOpen, writingRefusal, type Day, type Language } from '@opev/domain';
import { roundView } from '../platform/views/round-view';
import type { CommitmentRow, RoundOfOrganization } from './commitments.queries';

type ReportOfRound = CommitmentRow['reports'][number];

export interface DueContext {
  /** The rounds of the commitment's organization, newest first. */
  readonly rounds: readonly RoundOfOrganization[];
  readonly now: Date;
  readonly language: Language;
}

/**
 * The report due on a commitment: that of the newest open round or, when nothing is left to do there, of an older round
 * whose report was returned. Null = no round is open and nothing was returned.
 */
export function dueOf(commitment: CommitmentRow, { rounds, now, language }: DueContext): DueView | null {
  const today = dayInZone(now, commitment.timeZone);
  const round = roundThatMatters(commitment, rounds, today);
  if (!round) return null;
  const report = reportOf(commitment, round);
  const state = report?.state ?? null;
  const { organization } = commitment;
  const isExpected = isExpectedIn({ round, commitment, organization, today });
  const window = {
    ...round,
    endsOn: commitment.endsOn,
    withdrawnOn: commitment.withdrawnOn,
    leftOn: organization.leftOn,
    state,
  };
  return {
    round: roundView(round, language),
    isExpected,
    isOverdue: isExpected && isToBeSent(report) && dueOnFor(round, round.extensionUntil) < today,
    isOpen: writingRefusal(window, today) === null,
    report: report ? { id: report.id, state: report.state } : null,
  };
}

/** Whether the organization has to act: a report is expected and not sent, or was returned. */
export function needsAction(due: DueView | null): due is DueView {
  if (due === null) return false;
  return due.report?.state === 'returned' || (due.isExpected && due.isOpen && isToBeSent(due.report));
}

function roundThatMatters(
  commitment: CommitmentRow,
  rounds: readonly RoundOfOrganization[],
  today: Day,
): RoundOfOrganization | undefined {
  const open = rounds.find((round) => isOpen(round, today, round.extensionUntil));
  if (open && isToBeSent(reportOf(commitment, open))) return open;
  const returned = rounds.find((round) => reportOf(commitment, round)?.state === 'returned');
  return returned ?? open;
}

function reportOf(commitment: CommitmentRow, { roundId }: RoundOfOrganization): ReportOfRound | null {
  return commitment.reports.find((report) => report.roundId === roundId) ?? null;
}

function isToBeSent(report: Pick<ReportOfRound, 'state'> | null): boolean {
  return report === null || report.state === 'draft' || report.state === 'returned';
}
