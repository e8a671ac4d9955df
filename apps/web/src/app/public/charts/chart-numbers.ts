import {
  CHART_SHAPES,
  columnsOf,
  WORD_COLUMNS,
  type ChartColumnView,
  type ChartQuery,
  type ChartRowView,
  type ChartView,
} from '@opev/contract';
import type { FigureTable } from '@opev/ui';
import type { ReaderTexts } from '../../language/reader-texts';
import { columnLink, linkOf } from './chart-links';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'number' | 'day'>;

/** A chart's numbers as tables with names and links: one table, or one per scale. */
export function tablesOf(view: ChartView, chartQuery: ChartQuery, texts: Texts): readonly FigureTable[] {
  const shape = CHART_SHAPES[view.code];
  const groups = shape.isApart ? view.rows.map((row) => [row]) : [view.rows];
  return groups.map((rows) => {
    const columns = columnsOf(view, shape, rows);
    return {
      columns: columns.map((column) => ({
        code: column.code,
        label: columnName(column, texts),
        // Countries are known by their codes.
        short: column.label === null ? null : column.code,
        link: inLanguage(columnLink(view.code, column.code, chartQuery), texts),
      })),
      rows: rows.map((row) => ({
        code: row.code,
        label: tableRowName(view, row, texts),
        link: inLanguage(linkOf(view.code, { row: row.code, column: null }, chartQuery), texts),
        cells: columns.map(({ code, index }) => ({
          value: row.values[index] ?? null,
          link: inLanguage(
            linkOf(
              view.code,
              { row: row.code, column: WORD_COLUMNS.get(code)?.code ?? code, asOf: row.asOf },
              chartQuery,
            ),
            texts,
          ),
        })),
      })),
    };
  });
}

/** A row's name; goals with their number. */
export function chartRowName(view: ChartView, { code, term, label }: ChartRowView, texts: Texts): string {
  const name = label ?? (term ? texts.text(term, { number: code }) : code);
  return CHART_SHAPES[view.code].rows === 'goal' && label !== null ? `${code}. ${name}` : name;
}

/** In a table the name of an open round contains its lock date. */
function tableRowName(view: ChartView, row: ChartRowView, texts: Texts): string {
  const name = chartRowName(view, row, texts);
  return row.openUntil ? texts.text('charts.row.open', { name, day: texts.day(row.openUntil) }) : name;
}

export function columnName(
  { code, term, label }: Pick<ChartColumnView, 'code' | 'term' | 'label'>,
  texts: Texts,
): string {
  return label ?? (term ? texts.text(term) : code);
}

/** Whether there is nothing to draw: all numbers are zero or unknown. */
export function isEmpty({ rows }: ChartView): boolean {
  return !rows.some(({ values }) => values.some((value) => value !== null && value > 0));
}

/** A row's coverage in words; null where the row shows it itself. */
export function noteOf(view: ChartView, { coverage, values, openUntil }: ChartRowView, texts: Texts): string | null {
  if (openUntil) {
    const received = values[view.columns.findIndex(({ code }) => code === 'received')] ?? 0;
    return texts.plural('charts.note.soFar', received, { day: texts.day(openUntil) });
  }
  const { drawn, note } = CHART_SHAPES[view.code];
  if (drawn === 'length') return typeof values[0] === 'number' ? texts.number(values[0]) : null;
  if (!coverage || note === null) return null;
  return texts.plural(`charts.note.${note}`, coverage.of, { n: coverage.reported, of: coverage.of });
}

function inLanguage(link: ReturnType<typeof linkOf>, { language }: Texts): ReturnType<typeof linkOf> {
  return link && { ...link, path: ['/', language, ...link.path] };
}
