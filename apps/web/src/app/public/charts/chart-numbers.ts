import type { ChartColumnView, ChartQuery, ChartRowView, ChartView } from '@opev/contract';
import type { FigureTable } from '@opev/ui';
import type { ReaderTexts } from '../../language/reader-texts';
import { columnLink, linkOf } from './chart-links';

type Texts = Pick<ReaderTexts, 'text' | 'plural' | 'language' | 'number'>;

/** The numbers of a chart as tables with names and links: one, or two where two words are told apart. */
export function tablesOf(view: ChartView, asked: ChartQuery, texts: Texts): readonly FigureTable[] {
  const groups = view.code === 'claimed-and-verified' ? view.rows.map((row) => [row]) : [view.rows];
  return groups.map((rows) => {
    const columns = view.columns.flatMap((column, index) =>
      groups.length === 1 || rows.some(({ values }) => typeof values[index] === 'number') ? [{ ...column, index }] : [],
    );
    return {
      columns: columns.map((column) => ({
        code: column.code,
        label: columnName(column, texts),
        link: inLanguage(columnLink(view.code, column.code, asked), texts),
      })),
      rows: rows.map((row) => ({
        code: row.code,
        label: rowName(view, row, texts),
        link: inLanguage(linkOf(view.code, { row: row.code, column: null }, asked), texts),
        cells: columns.map(({ code, index }) => ({
          value: row.values[index] ?? null,
          link: inLanguage(linkOf(view.code, { row: row.code, column: bareCode(code), asOf: row.asOf }, asked), texts),
        })),
      })),
    };
  });
}

/** What a row is called: goals with their number. */
export function rowName(view: ChartView, { code, term, label }: ChartRowView, texts: Texts): string {
  const name = label ?? (term ? texts.text(term, { number: code }) : code);
  return /-by-goal$|^goals-by-/.test(view.code) && label !== null ? `${code}. ${name}` : name;
}

export function columnName(
  { code, term, label }: Pick<ChartColumnView, 'code' | 'term' | 'label'>,
  texts: Texts,
): string {
  return label ?? (term ? texts.text(term) : code);
}

/** Whether there is anything to draw: a chart of zeros only is none. */
export function isEmpty({ rows }: ChartView): boolean {
  return !rows.some(({ values }) => values.some((value) => value !== null && value > 0));
}

/** What a row stands on, in words; null where it says so itself. */
export function noteOf(view: ChartView, { coverage, values }: ChartRowView, texts: Texts): string | null {
  if (view.code.startsWith('organizations-')) return typeof values[0] === 'number' ? texts.number(values[0]) : null;
  if (!coverage) return null;
  return texts.plural(`charts.note.${NOTES[view.code] ?? 'activities'}`, coverage.of, {
    n: coverage.reported,
    of: coverage.of,
  });
}

const NOTES: Readonly<Partial<Record<ChartView['code'], string>>> = {
  'claimed-and-verified': 'commitments',
  'coverage-by-goal': 'commitments',
  'status-by-country': 'commitments',
  'reports-over-rounds': 'reports',
};

/** A column's own code, without whose word it is: `claimed-completed`. */
export function bareCode(code: string): string {
  return code.replace(/^(claimed|verified)-/, '');
}

function inLanguage(link: ReturnType<typeof linkOf>, { language }: Texts): ReturnType<typeof linkOf> {
  return link && { ...link, path: ['/', language, ...link.path] };
}
