import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { LIMITS, type DeskRoundView } from '@opev/contract';
import { isExpectedIn, isLocked, REPORT_STATES, roundFigureOf, type Day, type RoundFigure } from '@opev/domain';
import { Clock } from '../platform/clock/clock';
import { RoundsQueries, type ExpectedRow, type RoundChanges, type RoundRow } from './rounds.queries';

/** What the desk is shown of a round: of what was expected how much came, and where its reports are. */
export type DeskRoundFigure = RoundFigure & Pick<DeskRoundView, 'byState'>;

interface Memoized<T> {
  /** Of what it was made: another word as soon as anything of it changed. */
  readonly fingerprint: string;
  readonly value: Promise<T>;
}

/**
 * The figures of rounds as staff follow them. A round has tens of thousands of reports, so its figure is kept and made again
 * when something changed that it is made of (`round_change`): whoever asks sees everything that was committed before.
 */
@Injectable()
export class DeskRoundFigures implements OnApplicationBootstrap {
  private readonly figures = new Map<string, Memoized<DeskRoundFigure>>();
  private readonly expectations = new Map<string, Memoized<readonly string[]>>();

  constructor(
    private readonly queries: RoundsQueries,
    private readonly clock: Clock,
  ) {}

  /** Those of the first page, before anyone asks; whoever asks meanwhile waits for the same. */
  onApplicationBootstrap(): void {
    // What fails here, or is not done when the application ends, is made when somebody asks.
    this.warmUp().catch(() => undefined);
  }

  private async warmUp(): Promise<void> {
    await this.of((await this.queries.all()).slice(0, LIMITS.pageDefault));
  }

  /** The figure of each of these rounds, in their order. */
  async of(rounds: readonly RoundRow[]): Promise<readonly DeskRoundFigure[]> {
    // Before anything is read: what changes meanwhile is seen by the next to ask.
    const changes = await this.queries.changes();
    let commitments: Promise<readonly ExpectedRow[]> | undefined;
    const commitmentsOnce = () => (commitments ??= this.queries.commitments());
    const figures: DeskRoundFigure[] = [];
    // One after the other: whoever else asks the database need not wait for all.
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

/** Of a round that is not settled, or was locked only just now. */
function expectedToday(round: RoundRow, commitments: readonly ExpectedRow[], today: Day): readonly string[] {
  return commitments
    .filter((commitment) => isExpectedIn({ round, commitment, organization: commitment.organization, today }))
    .map(({ id }) => id);
}

function datesOf({ opensOn, dueOn, locksOn }: RoundRow): readonly Day[] {
  return [opensOn, dueOn, locksOn];
}

/** What was made of the same before, also while it is still being made; what failed is tried again. */
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
