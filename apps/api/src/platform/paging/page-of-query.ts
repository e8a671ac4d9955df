import type { PageQuery } from '@opev/contract';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { limitOf, pageOfRows } from './page-of';
import { typedCursor, type CursorKind } from './typed-cursor';

/** One of the values a list is sorted by. */
export interface KeysetColumn {
  /** A column as the query names it (`view.name`), or an SQL expression of one. Never null. */
  readonly sql: string;
  readonly kind: Extract<CursorKind, 'text' | 'integer' | 'uuid' | 'day' | 'instant'>;
}

/** Sort order of a list: together its columns are unique, and all run in one direction. */
export interface KeysetOrder {
  readonly columns: readonly KeysetColumn[];
  readonly isDescending?: boolean;
}

const TYPES: Readonly<Record<KeysetColumn['kind'], string>> = {
  text: 'text',
  integer: 'integer',
  uuid: 'uuid',
  day: 'date',
  instant: 'timestamptz',
};

/**
 * One page of a TypeORM query, by keyset: the cursor holds the sort values of the last row, so that a row added or removed
 * meanwhile makes no other row appear twice or never. For lists of plain tables; lists that need SQL of their own use
 * `readPage`.
 */
export async function pageOfQuery<E extends ObjectLiteral>(
  query: SelectQueryBuilder<E>,
  { columns, isDescending = false }: KeysetOrder,
  page: PageQuery,
): Promise<ReturnType<typeof pageOfRows<{ entity: E; values: readonly (string | number)[] }>>> {
  const after = typedCursor(
    page.cursor,
    columns.map(({ kind }) => kind),
  );
  const limit = limitOf(page);
  const total = await query.getCount();
  for (const [index, column] of columns.entries()) {
    const name = keyName(index);
    query.addSelect(written(column), name).addOrderBy(column.sql, isDescending ? 'DESC' : 'ASC');
    if (after) query.setParameter(name, after[index]);
  }
  if (after) {
    const given = columns.map(({ kind }, index) => `cast(:${keyName(index)} as ${TYPES[kind]})`);
    const sql = columns.map((column) => column.sql);
    query.andWhere(`(${sql.join(', ')}) ${isDescending ? '<' : '>'} (${given.join(', ')})`);
  }
  const { entities, raw } = await query.limit(limit + 1).getRawAndEntities<Record<string, string | number>>();
  const rows = entities.map((entity, index) => ({
    entity,
    values: columns.map((_, column) => raw[index]?.[keyName(column)] ?? ''),
  }));
  return pageOfRows(rows, limit, total);
}

function keyName(index: number): string {
  return `keyset_${String(index)}`;
}

/** As a cursor holds it; an instant to the microsecond. */
function written({ sql, kind }: KeysetColumn): string {
  if (kind === 'instant') return `to_char(${sql}, 'YYYY-MM-DD"T"HH24:MI:SS.USOF')`;
  // In brackets, or TypeORM takes a column for its own and leaves it out of the entity.
  return kind === 'day' ? `${sql}::text` : `(${sql})`;
}
