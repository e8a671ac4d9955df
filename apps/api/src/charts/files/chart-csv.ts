import type { ChartView } from '@opev/contract';
import { csv, separatorFor } from '../../platform/files/csv';
import { columnText, rowNameWithOpenRound, scopeText, sourceText } from '../words/chart-text';
import type { ChartWords } from '../words/chart-words';

/** A chart as CSV. Every row repeats its coverage, the day and the source, so that cut or joined rows still say them. */
export function chartCsv(view: ChartView, words: ChartWords): string {
  const file = (name: string): string => words.text(`pictures.file.${name}`);
  const hasRowCoverage = view.rows.some(({ coverage }) => coverage !== null);
  const provenance = [
    [file('chart'), words.text(`charts.${view.code}.title`)],
    [file('scope'), scopeText(view.scope, words)],
    [file('unit'), words.text(`charts.${view.code}.unit`)],
    [file('notPlaced'), view.notPlaced],
    [file('snapshot'), view.snapshot],
    [file('demonstration'), file(view.demonstration ? 'yes' : 'no')],
    [file('source'), sourceText(view, words)],
  ] as const;
  const rows = [
    [
      file('code'),
      words.text(`charts.${view.code}.rows`),
      ...view.columns.map((column) => columnText(view, column, words)),
      file('coverageReported'),
      file('coverageOf'),
      file('asOf'),
      ...provenance.map(([name]) => name),
    ],
    ...view.rows.map((row) => {
      const coverage = hasRowCoverage ? row.coverage : view.coverage;
      return [
        row.code,
        rowNameWithOpenRound(row, words),
        ...row.values,
        coverage?.reported ?? null,
        coverage?.of ?? null,
        row.asOf ?? view.asOf,
        ...provenance.map(([, value]) => value),
      ];
    }),
  ];
  return csv(rows, separatorFor(words.language));
}
