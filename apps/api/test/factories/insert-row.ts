/** Whatever runs SQL: a DataSource, a transaction's EntityManager. */
export interface TestSql {
  query<T>(sql: string, values?: unknown[]): Promise<T>;
}

/** Inserts one row and answers it as PostgreSQL holds it, columns in snake_case. Columns given as undefined are left out. */
export async function insertRow<T>(
  sql: TestSql,
  table: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<T> {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  const names = given.map(([name]) => `"${name}"`).join(', ');
  const places = given.map((_, index) => `$${index + 1}`).join(', ');
  const [row] = await sql.query<T[]>(
    `insert into "${table}" (${names}) values (${places}) returning *`,
    given.map(([, value]) => value),
  );
  return row!;
}

let count = 0;

/** A number no other row of this test file has. */
export function next(): number {
  count += 1;
  return count;
}
