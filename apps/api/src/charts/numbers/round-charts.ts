import type { ChartRowView, CoverageView, ScopeFigureView } from '@opev/contract';
import type { Day, PublicRoundFigure } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import { byStatus, STATUSES, statusColumns, wordColumn } from './chart-columns';
import type { ChartNumbers, ChartSource } from './chart-source';

/** Maximum number of rounds in a chart; older ones are in the open data. */
const MOST_ROUNDS = 12;

/** Activities by status at the end of each round, oldest first. */
export async function statusOverRounds(source: ChartSource): Promise<ChartNumbers> {
  const rows = (await endsOfRounds(source)).map(({ round, asOf, figure }) => ({
    ...rowOf(round, source),
    values: byStatus(figure, STATUSES),
    coverage: { reported: figure.reported, of: figure.activities },
    asOf,
  }));
  return { columns: statusColumns(STATUSES), rows, coverage: rows.at(-1)?.coverage ?? null, notPlaced: 0 };
}

/**
 * Commitments with and without a report at the end of each round, oldest first, and of them those claimed completed and those
 * rated complete. Both are null while no commitment has a report: unknown is not zero.
 */
export async function completedOverRounds(source: ChartSource): Promise<ChartNumbers> {
  const rows = (await endsOfRounds(source)).map(({ round, asOf, figure }) => {
    const { commitments, claimed, verified } = figure;
    const known = (count: number): number | null => (commitments.reported === 0 ? null : count);
    return {
      ...rowOf(round, source),
      values: [
        commitments.reported,
        commitments.of - commitments.reported,
        known(claimed.completed),
        known(verified.complete),
      ],
      coverage: commitments,
      asOf,
      ...(round.figure.isOpen ? { openUntil: round.locksOn } : {}),
    };
  });
  return {
    columns: [
      wordColumn('reported', 'charts.column.reported'),
      wordColumn('not-reported', 'charts.column.notReported'),
      wordColumn('claimed-completed', 'charts.column.claimedCompleted'),
      wordColumn('verified-complete', 'charts.column.verifiedComplete'),
    ],
    rows,
    coverage: rows.at(-1)?.coverage ?? null,
    notPlaced: 0,
  };
}

/**
 * Commitments in effect, reports received, and received on time, per round, oldest first; always of the whole Plan. An open
 * round has only the count so far.
 */
export function reportsOverRounds(source: ChartSource): ChartNumbers {
  const rounds = latestRounds(source);
  return {
    columns: [
      wordColumn('in-effect', 'charts.column.inEffect'),
      wordColumn('received', 'charts.column.received'),
      wordColumn('on-time', 'charts.column.onTime'),
    ],
    rows: rounds.map((round) => ({
      ...rowOf(round, source),
      values: [round.figure.inEffect, round.figure.received, round.figure.onTime],
      coverage: coverageOf([round.figure]),
      ...(round.figure.isOpen ? { openUntil: round.locksOn } : {}),
    })),
    coverage: coverageOf(rounds.map(({ figure }) => figure)),
    notPlaced: 0,
  };
}

/** Received of in effect, over the closed rounds; null when there is none. */
function coverageOf(figures: readonly PublicRoundFigure[]): CoverageView | null {
  const measured = figures.flatMap(({ inEffect, received }) => (inEffect === null ? [] : [{ inEffect, received }]));
  if (measured.length === 0) return null;
  return {
    reported: measured.reduce((sum, { received }) => sum + received, 0),
    of: measured.reduce((sum, { inEffect }) => sum + inEffect, 0),
  };
}

type RoundOfChart = ChartSource['snapshot']['data']['rounds'][number];

/** The figure of the scope at the end of a round, or on the day of the chart while the round is open. */
interface EndOfRound {
  readonly round: RoundOfChart;
  readonly asOf: Day;
  readonly figure: ScopeFigureView;
}

/** Of the latest rounds, oldest first. Sequential: each day may have to be read whole. */
async function endsOfRounds(source: ChartSource): Promise<readonly EndOfRound[]> {
  const { day, plan } = source.snapshot.data;
  const ends: EndOfRound[] = [];
  for (const round of latestRounds(source).filter(({ locksOn }) => locksOn >= plan.adoptedOn)) {
    const asOf = round.locksOn < day ? round.locksOn : day;
    ends.push({ round, asOf, figure: await source.totalOn(asOf) });
  }
  return ends;
}

function rowOf(
  { code, label }: RoundOfChart,
  { language }: ChartSource,
): Pick<ChartRowView, 'code' | 'term' | 'label'> {
  return { code, term: null, label: inLanguage(label, language) };
}

/** The newest rounds, in chronological order. */
function latestRounds({ snapshot }: ChartSource): readonly RoundOfChart[] {
  return snapshot.data.rounds.slice(0, MOST_ROUNDS).reverse();
}
