import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IS_LISTED_COMMITMENT, IS_NAMED } from '../database/protection.sql';

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

  async areListed(commitmentIds: readonly string[]): Promise<boolean> {
    if (commitmentIds.length === 0) return true;
    const rows = await this.ask<{ listed: number }>(LISTED, commitmentIds);
    return rows === null || rows[0]?.listed === new Set(commitmentIds).size;
  }

  private async ask<Row>(sql: string, ids: readonly string[]): Promise<readonly Row[] | null> {
    try {
      return await this.dataSource.query<Row[]>(sql, [ids]);
    } catch {
      return null;
    }
  }
}

const NAMED = `select count(*)::int as named from organization where id = any ($1::uuid[]) and ${IS_NAMED}`;

const LISTED = `
  select count(*)::int as listed
  from commitment join organization on organization.id = commitment.organization_id
  where commitment.id = any ($1::uuid[]) and ${IS_LISTED_COMMITMENT}`;
