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

/** Reports expected, received, and received on time, per round, oldest first; always of the whole Plan. */
export function reportsOverRounds(source: ChartSource): ChartNumbers {
  const rounds = latestRounds(source);
  const sumOf = (count: 'expected' | 'received'): number => rounds.reduce((sum, { figure }) => sum + figure[count], 0);
  return {
    columns: [
      wordColumn('expected', 'charts.column.expected'),
      wordColumn('received', 'charts.column.received'),
      wordColumn('on-time', 'charts.column.onTime'),
    ],
    rows: rounds.map(({ code, label, figure: { expected, received, onTime } }) => ({
      code,
      term: null,
      label: inLanguage(label, source.language),
      values: [expected, received, onTime],
      coverage: { reported: received, of: expected },
    })),
    coverage: { reported: sumOf('received'), of: sumOf('expected') },
    notPlaced: 0,
  };
}

/** The newest, oldest of them first. */
function latestRounds({ snapshot }: ChartSource): ChartSource['snapshot']['data']['rounds'] {
  return snapshot.data.rounds.slice(0, MOST_ROUNDS).reverse();
}
