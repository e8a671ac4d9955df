import type { EntityManager } from 'typeorm';

/** Anything that runs SQL, usually a transaction's EntityManager. */
export type Sql = Pick<EntityManager, 'query'>;

/** Inserts rows in one statement. Keys are column names in camel case, the same in every row; nothing happens without rows. */
export async function insertRows(sql: Sql, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).map(columnOf).join(', ');
  await sql.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows.map(withColumnNames))],
  );
}

function withColumnNames(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]: [string, unknown]) => [columnOf(key), value]));
}

function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
