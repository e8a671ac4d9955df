import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LIMITS, type DeskRoundView } from '@opev/contract';
import { isExpectedIn, isLocked, REPORT_STATES, roundFigureOf, type Day, type RoundFigure } from '@opev/domain';
import { Clock } from '../platform/clock/clock';
import { RoundsQueries, type ExpectedRow, type RoundChanges, type RoundRow } from './rounds.queries';

/** The figure of a round at the desk: received of expected, and reports by state. */
export type DeskRoundFigure = RoundFigure & Pick<DeskRoundView, 'byState'>;

interface Memoized<T> {
  /** Fingerprint of the inputs: changes as soon as any of them does. */
  readonly fingerprint: string;
  readonly value: Promise<T>;
}

/**
 * The figures of rounds at the desk. A round has tens of thousands of reports, so its figure is memoized and computed again
 * when one of its inputs changed (`round_change`): every reader sees everything that was committed before.
 */
@Injectable()
export class DeskRoundFigures implements OnApplicationBootstrap {
  private readonly figures = new Map<string, Memoized<DeskRoundFigure>>();
  private readonly expectations = new Map<string, Memoized<readonly string[]>>();

  constructor(
    private readonly queries: RoundsQueries,
    private readonly clock: Clock,
  ) {}

  /** Warms up the first page; concurrent readers share the computation. */
  onApplicationBootstrap(): void {
    // What fails here is computed on request.
    this.warmUp().catch(() => undefined);
  }

  private async warmUp(): Promise<void> {
    await this.of((await this.queries.all()).slice(0, LIMITS.pageDefault));
  }

  /** The figures of these rounds, in their order. */
  async of(rounds: readonly RoundRow[]): Promise<readonly DeskRoundFigure[]> {
    // Read first: a change that happens meanwhile is seen by the next request.
    const changes = await this.queries.changes();
    let commitments: Promise<readonly ExpectedRow[]> | undefined;
    const commitmentsOnce = () => (commitments ??= this.queries.commitments());
    const figures: DeskRoundFigure[] = [];
    // Sequential, so that other queries need not wait for all of them.
    for (const round of rounds) figures.push(await this.figureOf(round, changes, commitmentsOnce));
    return figures;
  }

  private figureOf(
    round: RoundRow,
    changes: RoundChanges,
    commitments: () => Promise<readonly ExpectedRow[]>,
  ): Promise<DeskRoundFigure> {
    const today = this.clock.today();
    const isFinal = round.isSettled && isLocked(round, today);
    const expectation = [...datesOf(round), isFinal ? 'settled' : `${today} ${changes.of('expected')}`].join(' ');
    const fingerprint = [expectation, changes.of('settled'), changes.of(round.roundId)].join(' ');
    return memoized(this.figures, round.roundId, fingerprint, async () => {
      const expected = isFinal
        ? null
        : await memoized(this.expectations, round.roundId, expectation, async () =>
            expectedToday(round, await commitments(), today),
          );
      const { byState, ...counts } = await this.queries.came(round.roundId, expected);
      const states = REPORT_STATES.map((state) => [state, byState[state] ?? 0]);
      return { ...roundFigureOf(counts), byState: Object.fromEntries(states) as DeskRoundFigure['byState'] };
    });
  }
}

/** The expectation of a round that is not settled yet. */
function expectedToday(round: RoundRow, commitments: readonly ExpectedRow[], today: Day): readonly string[] {
  return commitments
    .filter((commitment) => isExpectedIn({ round, commitment, organization: commitment.organization, today }))
    .map(({ id }) => id);
}

function datesOf({ opensOn, dueOn, locksOn }: RoundRow): readonly Day[] {
  return [opensOn, dueOn, locksOn];
}

/** Memoizes a value by the fingerprint of its inputs; concurrent readers share the computation, and a failed one is retried. */
function memoized<T>(
  memo: Map<string, Memoized<T>>,
  id: string,
  fingerprint: string,
  make: () => Promise<T>,
): Promise<T> {
  const before = memo.get(id);
  if (before?.fingerprint === fingerprint) return before.value;
  const made = { fingerprint, value: make() };
  memo.set(id, made);
  made.value.catch(() => {
    if (memo.get(id) === made) memo.delete(id);
  });
  return made.value;
}
