import { LANGUAGES, writtenToken, type Language } from '@opev/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { GUARDED } from '../platform/files/csv';
import { quoted, type ImportProblem } from './import-problems';

export type PlanColumn = 'number' | 'paragraph' | 'goal' | `title_${Language}` | 'wording';

/** Every column a file of wording has, each once. */
export const COLUMNS: readonly PlanColumn[] = [
  'number',
  'paragraph',
  'goal',
  ...LANGUAGES.map((language): PlanColumn => `title_${language}`),
  'wording',
];

export interface TableRow {
  /** Line of the file on which the row begins. */
  readonly line: number;
  /** Without blanks around them. */
  readonly cells: Readonly<Record<PlanColumn, string>>;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly problems: readonly ImportProblem[];
}

interface ParsedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV text with a header, as spreadsheets write it; lines without any content are passed over. */
export function readTable(text: string): Table {
  const parsed = parseRecords(text);
  if (!Array.isArray(parsed)) return { rows: [], problems: [parsed as ImportProblem] };
  const [header, ...records] = withoutEmptyColumns(parsed as readonly ParsedRecord[]);
  if (!header) return { rows: [], problems: [{ line: null, code: 'file-empty', values: {} }] };
  const names = header.cells.map(columnName);
  const headerProblems = problemsOfHeader({ line: header.line, cells: names });
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems };
  if (records.length === 0) return { rows: [], problems: [{ line: null, code: 'no-rows', values: {} }] };
  const isComplete = ({ cells }: ParsedRecord): boolean => cells.length === names.length;
  return {
    rows: records.filter(isComplete).map(({ line, cells }) => ({ line, cells: named(names, cells) })),
    problems: records
      .filter((record) => !isComplete(record))
      .map(({ line, cells }) => ({
        line,
        code: 'column-count',
        values: { count: cells.length, wanted: names.length },
      })),
  };
}

/** `Number`, `Title EN` and `title-en` are the columns they look like. */
function columnName(cell: string): string {
  return writtenToken(cell)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Drops empty columns without a name: spreadsheets write columns that once had content. */
function withoutEmptyColumns(records: readonly ParsedRecord[]): readonly ParsedRecord[] {
  const saying = new Set<number>();
  for (const { cells } of records) for (const [index, cell] of cells.entries()) if (cell !== '') saying.add(index);
  return records.map(({ line, cells }) => ({ line, cells: cells.filter((_, index) => saying.has(index)) }));
}

function parseRecords(given: string): readonly ParsedRecord[] | ImportProblem {
  const { text, separator } = withoutHint(given);
  try {
    const records = parse(text, {
      delimiter: separator,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly RawRecord[];
    return records.map(recordOf).filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return malformed(error);
  }
}

/** A first line with the separator, as some programs write it: `sep=;`. */
const HINT = /^\s*"?sep=([,;\t|])"?[,;\t|]*(?=\n)/i;

/** Removes the hint but keeps its line, so that line numbers stay right. */
function withoutHint(text: string): { readonly text: string; readonly separator: string } {
  const separator = HINT.exec(text)?.[1];
  return separator === undefined ? { text, separator: separatorOf(text) } : { text: text.replace(HINT, ''), separator };
}

/** Detects the separator in the header: spreadsheets in French or Spanish write semicolons. No column name contains any of them. */
function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split('\n', 1);
  return [';', '\t'].find((separator) => header.includes(separator) && !header.includes(',')) ?? ',';
}

interface RawRecord {
  readonly info: { readonly lines: number };
  readonly raw: string;
  readonly record: readonly string[];
}

/** The parser reports the line a record ends on; it begins as many lines earlier as it contains breaks. */
function recordOf({ info, raw, record }: RawRecord): ParsedRecord {
  const breaksInside = raw.replace(/^\n+/, '').replace(/\n$/, '').split('\n').length - 1;
  return { line: info.lines - breaksInside, cells: record.map((cell) => withoutGuard(cell.trim())) };
}

/** Removes the apostrophe our exports add before formulas. */
function withoutGuard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

function malformed(error: CsvError): ImportProblem {
  const line = typeof error['lines'] === 'number' ? error['lines'] : null;
  const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quotation-open' : 'quotation-inside';
  return { line, code, values: {} };
}

function problemsOfHeader({ line, cells }: ParsedRecord): ImportProblem[] {
  const missing = COLUMNS.filter((column) => !cells.includes(column));
  const unknown = cells.filter((cell) => !COLUMNS.some((column) => column === cell));
  const repeated = COLUMNS.filter((column) => cells.indexOf(column) !== cells.lastIndexOf(column));
  const problems = (code: ImportProblem['code'], columns: readonly string[]): ImportProblem[] =>
    columns.map((column) => ({ line, code, values: { column } }));
  return [
    ...problems('column-missing', missing),
    ...problems('column-unknown', unknown.map(quoted)),
    ...problems('column-repeated', repeated),
  ];
}

function named(header: readonly string[], cells: readonly string[]): Record<PlanColumn, string> {
  return Object.fromEntries(COLUMNS.map((column) => [column, cells[header.indexOf(column)] ?? ''])) as Record<
    PlanColumn,
    string
  >;
}
