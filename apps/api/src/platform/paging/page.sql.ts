import type { EntityManager } from 'typeorm';

/** One page of a list that PostgreSQL filters and sorts. */
export interface PageSql {
  /** Common table expressions; the last is called `listed` and holds the whole list under its filters. */
  readonly expressions: string;
  /** Where the page begins; left out on the first one. */
  readonly after?: string | null;
  /** Must tell any two rows apart. */
  readonly orderBy: string;
  /** How many rows the page has; one more is read, to know whether another follows. */
  readonly limit: number;
  readonly parameters: readonly unknown[];
}

/** Reads the rows of a page and the total of the list in one statement, so that the two agree. */
export async function readPage<Row>(
  manager: Pick<EntityManager, 'query'>,
  { expressions, after, orderBy, limit, parameters }: PageSql,
): Promise<{ readonly rows: readonly Row[]; readonly total: number }> {
  const [page] = await manager.query<{ rows: Row[]; total: number }[]>(
    `with ${expressions}
     select (select count(*) from listed)::int as total,
       (select coalesce(jsonb_agg(page), '[]') from (
         select * from listed where ${after ?? 'true'} order by ${orderBy} limit ${String(limit + 1)}) page) as rows`,
    [...parameters],
  );
  return page ?? { rows: [], total: 0 };
}
