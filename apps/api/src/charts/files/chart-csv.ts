import type { ChartView } from '@opev/contract';
import { columnText, scopeText, sourceText } from '../words/chart-text';
import type { ChartWords } from '../words/chart-words';
import { csv } from './csv';

/**
 * A chart as a plain table: a row per row, its values, and after them what each row stands on and when and where it is from,
 * so that it still says so when rows are cut out or joined with others.
 */
export function chartCsv(view: ChartView, words: ChartWords): string {
  const file = (name: string): string => words.text(`pictures.file.${name}`);
  const hasRowCoverage = view.rows.some(({ coverage }) => coverage !== null);
  const provenance = [
    [file('chart'), words.text(`charts.${view.code}.title`)],
    [file('scope'), scopeText(view.scope, words)],
    [file('unit'), words.text(`charts.${view.code}.unit`)],
    [file('notPlaced'), view.notPlaced],
    [file('asOf'), view.asOf],
    [file('snapshot'), view.snapshot],
    [file('demonstration'), file(view.demonstration ? 'yes' : 'no')],
    [file('source'), sourceText(view, words)],
  ] as const;
  return csv([
    [
      file('code'),
      words.text(`charts.${view.code}.rows`),
      ...view.columns.map((column) => columnText(view, column, words)),
      file('coverageReported'),
      file('coverageOf'),
      ...provenance.map(([name]) => name),
    ],
    ...view.rows.map((row) => {
      const coverage = hasRowCoverage ? row.coverage : view.coverage;
      return [
        row.code,
        words.nameOf(row),
        ...row.values,
        coverage?.reported ?? null,
        coverage?.of ?? null,
        ...provenance.map(([, value]) => value),
      ];
    }),
  ]);
}
