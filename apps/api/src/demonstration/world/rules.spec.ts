import { addDays, decideMove, isAtDesk, submissionProblems, type Actor } from '@opev/domain';
import { groundOn } from '../../../test/demonstration-ground';
import { generateDemonstration } from './generate';
import type { DemonstrationEventRow, DemonstrationReportRow } from './rows';

const TODAY = '2026-11-20';
const world = generateDemonstration(groundOn(TODAY));
const roundOf = new Map(world.rounds.map((round) => [round.id, round]));
const commitmentOf = new Map(world.commitments.map((commitment) => [commitment.id, commitment]));
const personOf = new Map(world.people.map((person) => [person.id, person]));
const membershipsOf = groupBy(world.memberships, ({ personId }) => personId);
const reviewsOf = groupBy(world.reviews, ({ reportId }) => reportId);
const eventsOf = groupBy(world.events, ({ reportId }) => reportId);

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** A person as they were on a day. */
function actorOn(personId: string, day: string): Actor {
  return {
    personId,
    staffRole: personOf.get(personId)?.staffRole ?? null,
    memberships: (membershipsOf.get(personId) ?? []).map(({ organizationId, role, until }) => ({
      organizationId,
      role,
      until: until !== null && until <= day ? until : null,
    })),
  };
}

describe('the demonstration keeps the rules', () => {
  it('makes only moves the transition table allows, by people who may', () => {
    const refused = world.reports.flatMap((report) => replay(report, eventsOf.get(report.id)!));
    expect(refused).toEqual([]);
  });

  it('sends only complete reports', () => {
    const incomplete = world.reports
      .filter(({ state }) => isAtDesk(state))
      .flatMap((report) => submissionProblems(report));
    expect(incomplete).toEqual([]);
  });

  it('sends a report first while its round takes reports', () => {
    const outside = world.reports.filter(({ firstSubmittedAt, roundId, commitmentId }) => {
      if (firstSubmittedAt === null) return false;
      const { opensOn, locksOn } = roundOf.get(roundId)!;
      const { startsOn, withdrawnOn } = commitmentOf.get(commitmentId)!;
      const day = dayOf(firstSubmittedAt);
      return day < opensOn || day > locksOn || day < startsOn || (withdrawnOn !== null && day >= withdrawnOn);
    });
    expect(outside).toEqual([]);
  });

  it.each(['2027-03-01', '2028-02-29', '2026-12-31'])('on %s has happened already, and is due later', (today) => {
    const then = generateDemonstration(groundOn(today));
    expect(then.events.filter(({ occurredAt }) => dayOf(occurredAt) >= today)).toEqual([]);
    const latest = then.rounds.at(-1)!;
    expect(latest.opensOn <= today && latest.dueOn > addDays(today, 20)).toBe(true);
    expect(then.rounds.slice(0, -1).every(({ locksOn }) => locksOn < today)).toBe(true);
  });

  function replay(report: DemonstrationReportRow, events: readonly DemonstrationEventRow[]): unknown[] {
    const { organizationId } = commitmentOf.get(report.commitmentId)!;
    let state = events[0]!.toState;
    const problems = submissionProblems(report);
    const refused: unknown[] = events[0]!.move === 'create' && state === 'draft' ? [] : ['does not begin as a draft'];
    for (const [index, event] of events.slice(1).entries()) {
      const { move, actorId, occurredAt, reasons, comment } = event;
      const review = reviewsOf.get(report.id)?.find(({ reviewedAt }) => reviewedAt === occurredAt);
      const decision = decideMove({
        move: move as Exclude<typeof move, 'create'>,
        state,
        organizationId,
        mover: actorId === null ? 'system' : actorOn(actorId, dayOf(occurredAt)),
        details: {
          submissionProblems: problems,
          isAskedBack: false,
          returnReasons: reasons as never,
          withdrawalReason: reasons[0] as never,
          comment,
          verifiedRating: review?.verifiedRating ?? null,
          verificationMethod: review?.method ?? null,
        },
      });
      const isInOrder = occurredAt > events[index]!.occurredAt && event.fromState === state;
      if (!decision.ok || decision.to !== event.toState || !isInOrder)
        refused.push({ report: report.id, move, decision });
      state = event.toState;
    }
    return state === report.state ? refused : [...refused, { report: report.id, state, is: report.state }];
  }
});
