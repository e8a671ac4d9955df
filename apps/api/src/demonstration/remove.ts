import type { Day } from '@opev/domain';
import type { DataSource } from 'typeorm';
import { refreshPlacements } from '../platform/protection/placements';
import type { Sql } from './insert-rows';
import { DEMONSTRATION_LOCK, isDemonstrationThere, type RowCounts } from './load';
import { KEPT_COUNTRIES, KEPT_ROUNDS, REMOVAL } from './remove.sql';

export type RemoveOutcome =
  | { readonly result: 'removed'; readonly counts: RowCounts; readonly remaining: readonly Remaining[] }
  | { readonly result: 'nothing-there' };

/** A round or country of the demonstration that real data refers to: it stays, without its mark. */
export interface Remaining {
  readonly kind: 'round' | 'country';
  readonly code: string;
}

/** Removes all demonstration data in one transaction; rows that real data refers to stay and lose their mark. */
export async function removeDemonstration(dataSource: DataSource, today: Day): Promise<RemoveOutcome> {
  return dataSource.transaction(async (sql): Promise<RemoveOutcome> => {
    await sql.query('select pg_advisory_xact_lock($1)', [DEMONSTRATION_LOCK]);
    if (!(await isDemonstrationThere(sql))) return { result: 'nothing-there' };
    const remaining = [
      ...(await remainingOf(sql, 'round', KEPT_ROUNDS)),
      ...(await remainingOf(sql, 'country', KEPT_COUNTRIES)),
    ];
    const counts: Record<string, number> = {};
    for (const { what, statement } of REMOVAL) {
      const removed = await runCounting(sql, statement);
      if (what !== null) counts[what] = removed;
    }
    await refreshPlacements(sql, today);
    return { result: 'removed', counts, remaining };
  });
}

async function remainingOf(sql: Sql, kind: Remaining['kind'], statement: string): Promise<Remaining[]> {
  const [rows] = await sql.query<[{ code: string }[], number]>(statement);
  return rows.map(({ code }) => ({ kind, code }));
}

/** TypeORM answers deletions and updates with rows and count. */
async function runCounting(sql: Sql, statement: string): Promise<number> {
  const [, affected] = await sql.query<[unknown, number]>(statement);
  return affected;
}
