import { inLanguage } from '../../platform/language/reader-language';
import { byStatus, STATUSES, statusColumns, wordColumn } from './chart-columns';
import { goalsOf } from './chart-rows';
import type { ChartNumbers, ChartSource } from './chart-source';

/** Activities by status, a row per goal. */
export function statusByGoal(source: ChartSource): ChartNumbers {
  const { book, language } = source;
  return {
    columns: statusColumns(STATUSES),
    rows: goalsOf(source).map(({ number, title }) => {
      const figure = book.goal(number);
      return {
        code: String(number),
        term: null,
        label: inLanguage(title, language),
        values: byStatus(figure, STATUSES),
        coverage: { reported: figure.reported, of: figure.activities },
      };
    }),
    coverage: { reported: book.total.reported, of: book.total.activities },
    notPlaced: 0,
  };
}

/** Of the commitments of each goal, how many have a published report. */
export function coverageByGoal(source: ChartSource): ChartNumbers {
  const { book, language } = source;
  return {
    columns: [
      wordColumn('reported', 'charts.column.reported'),
      wordColumn('not-reported', 'charts.column.notReported'),
    ],
    rows: goalsOf(source).map(({ number, title }) => {
      const { commitments } = book.goal(number);
      return {
        code: String(number),
        term: null,
        label: inLanguage(title, language),
        values: [commitments.reported, commitments.of - commitments.reported],
        coverage: commitments,
      };
    }),
    coverage: book.total.commitments,
    notPlaced: book.commitmentsNotInAGoal,
  };
}
