import type { CoverageView } from '@opev/contract';
import type { PublicRoundFigure } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import { byStatus, STATUSES, statusColumns, wordColumn } from './chart-columns';
import type { ChartNumbers, ChartSource } from './chart-source';

/** Rounds in a picture; older ones are in the data of the rounds. */
const MOST_ROUNDS = 12;

/** Activities by status at the end of each round, oldest first. One day after the other: each may be a whole Plan to read. */
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
 * Commitments in effect, reports received, and received on time, per round, oldest first; always of the whole Plan. Of a round
 * that was open there is only what came so far.
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

/** Received of what was in effect in the rounds that are over; null when none is. */
function coverageOf(figures: readonly PublicRoundFigure[]): CoverageView | null {
  const measured = figures.flatMap(({ inEffect, received }) => (inEffect === null ? [] : [{ inEffect, received }]));
  if (measured.length === 0) return null;
  return {
    reported: measured.reduce((sum, { received }) => sum + received, 0),
    of: measured.reduce((sum, { inEffect }) => sum + inEffect, 0),
  };
}

/** The newest, oldest of them first. */
function latestRounds({ snapshot }: ChartSource): ChartSource['snapshot']['data']['rounds'] {
  return snapshot.data.rounds.slice(0, MOST_ROUNDS).reverse();
}
