import { StreamableFile } from '@nestjs/common';
import { LIMITS, type PageQuery, type PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { Readable } from 'node:stream';
import { csv, separatorFor } from './csv';

type Cell = string | number | null;

/** A list that can be downloaded as a whole. */
export interface ListFile<T> {
  /** Without its ending. */
  readonly name: string;
  /** Determines the separator; column names are the API's own. */
  readonly language: Language;
  readonly columns: Readonly<Record<string, (row: T) => Cell>>;
  /** One page of the list, as the screen reads it. */
  readonly read: (page: Required<Pick<PageQuery, 'limit'>> & PageQuery) => Promise<PageView<T>>;
}

/** Every row of a list as CSV, read and sent page by page: however long it is, one page is in memory. */
export function listCsv<T>({ name, language, columns, read }: ListFile<T>): StreamableFile {
  const separator = separatorFor(language);
  async function* lines(): AsyncGenerator<string> {
    yield csv([Object.keys(columns)], separator);
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await read({ limit: LIMITS.pageMax, cursor });
      const rows = items.map((row) => Object.values(columns).map((cell) => cell(row)));
      if (rows.length > 0) yield csv(rows, separator).slice(BYTE_ORDER_MARK.length);
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
  }
  return new StreamableFile(Readable.from(lines()), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
}

/** Byte order mark of the first chunk. */
const BYTE_ORDER_MARK = '\ufeff';
