import type { CoverageView } from '@opev/contract';
import type { PublicRoundFigure } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import { byStatus, STATUSES, statusColumns, wordColumn } from './chart-columns';
import type { ChartNumbers, ChartSource } from './chart-source';

/** Maximum number of rounds in a chart; older ones are in the open data. */
const MOST_ROUNDS = 12;

/** Activities by status at the end of each round, oldest first. Sequential: each day may have to be read whole. */
export async function statusOverRounds(source: ChartSource): Promise<ChartNumbers> {
  const { snapshot, language, totalOn } = source;
  const { day, plan } = snapshot.data;
  const rows = [];
  for (const round of latestRounds(source).filter(({ locksOn }) => locksOn >= plan.adoptedOn)) {
    const asOf = round.locksOn < day ? round.locksOn : day;
    const figure = await totalOn(asOf);
    rows.push({
      code: round.code,
      term: null,
      label: inLanguage(round.label, language),
      values: byStatus(figure, STATUSES),
      coverage: { reported: figure.reported, of: figure.activities },
      asOf,
    });
  }
  return { columns: statusColumns(STATUSES), rows, coverage: rows.at(-1)?.coverage ?? null, notPlaced: 0 };
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
    rows: rounds.map(({ code, label, locksOn, figure }) => ({
      code,
      term: null,
      label: inLanguage(label, source.language),
      values: [figure.inEffect, figure.received, figure.onTime],
      coverage: coverageOf([figure]),
      ...(figure.isOpen ? { openUntil: locksOn } : {}),
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

/** The newest rounds, in chronological order. */
function latestRounds({ snapshot }: ChartSource): ChartSource['snapshot']['data']['rounds'] {
  return snapshot.data.rounds.slice(0, MOST_ROUNDS).reverse();
}
