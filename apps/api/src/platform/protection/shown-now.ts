import { Injectable } from '@nestjs/common';
import type { Placement } from '@opev/domain';
import { DataSource } from 'typeorm';
import { IS_NAMED, SHOWN_PLACEMENT } from '../database/protection.sql';

/**
 * Whether what is in memory may be shown at this very moment: an organization that was hidden a moment ago is hidden,
 * although the figures are not made anew yet. While the database is away nobody hides anything, and memory holds.
 */
@Injectable()
export class ShownNow {
  constructor(private readonly dataSource: DataSource) {}

  async areNamed(organizationIds: readonly string[]): Promise<boolean> {
    if (organizationIds.length === 0) return true;
    const rows = await this.ask<{ named: number }>(NAMED, organizationIds);
    return rows === null || rows[0]?.named === new Set(organizationIds).size;
  }

  async arePlaced(commitments: readonly { readonly commitmentId: string; readonly placement: Placement['level'] }[]) {
    if (commitments.length === 0) return true;
    const rows = await this.ask<{ id: string; placement: Placement['level'] }>(
      PLACED,
      commitments.map(({ commitmentId }) => commitmentId),
    );
    if (rows === null) return true;
    const now = new Map(rows.map(({ id, placement }) => [id, placement]));
    return commitments.every(({ commitmentId, placement }) => isAtLeastAsOpen(now.get(commitmentId), placement));
  }

  private async ask<Row>(sql: string, ids: readonly string[]): Promise<readonly Row[] | null> {
    try {
      return await this.dataSource.query<Row[]>(sql, [ids]);
    } catch {
      return null;
    }
  }
}

const OPENNESS = ['plan', 'region', 'country', 'named'] as const satisfies readonly Placement['level'][];

function isAtLeastAsOpen(now: Placement['level'] | undefined, shown: Placement['level']): boolean {
  return now !== undefined && OPENNESS.indexOf(now) >= OPENNESS.indexOf(shown);
}

const NAMED = `select count(*)::int as named from organization where id = any ($1::uuid[]) and ${IS_NAMED}`;

const PLACED = `
  select commitment.id, ${SHOWN_PLACEMENT} as placement
  from commitment join organization on organization.id = commitment.organization_id
  where commitment.id = any ($1::uuid[])`;
