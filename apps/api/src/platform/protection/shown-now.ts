import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IS_LISTED_COMMITMENT, IS_NAMED } from '../database/protection.sql';

/**
 * Checks cached names against the database at the moment of the answer: an organization that was hidden a moment ago is
 * hidden, even before the figures are rebuilt. While the database is away nothing can be hidden, and the cache is used.
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
