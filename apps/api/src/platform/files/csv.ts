import type { Language } from '@opev/domain';

/** Cells a spreadsheet would read as a formula, also behind apostrophes that were put there before. */
const FORMULA = /^\s*'*\s*[=+\-@]|^[\t\r]/;
/** A cell that `csv` guarded with an apostrophe; without it, it is the original text. */
export const GUARDED = /^'+\s*[=+\-@]/;

/** Between columns: what spreadsheets expect where numbers are written with a comma. */
export type Separator = ',' | ';';

/** What the spreadsheets of most readers of a language expect between columns, so that a file opens in columns by a double click. */
export function separatorFor(language: Language): Separator {
  switch (language) {
    case 'en':
    case 'ar':
      return ',';
    case 'fr':
    case 'es':
    case 'ca':
      return ';';
    default:
      return language satisfies never;
  }
}

/**
 * Columns and rows as RFC 4180 writes them, with the mark by which spreadsheets know UTF-8. Null is an empty cell. Between
 * semicolons numbers have a decimal comma.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[], separator: Separator = ','): string {
  const line = (row: (typeof rows)[number]): string => row.map((value) => cell(value, separator)).join(separator);
  return `\ufeff${rows.map(line).join('\r\n')}\r\n`;
}

function cell(value: string | number | null, separator: Separator): string {
  if (value === null) return '';
  if (typeof value === 'number') return separator === ';' ? String(value).replace('.', ',') : String(value);
  // An apostrophe makes it a text: nothing may be executed as a formula in a reader's spreadsheet.
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
