import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_ORGANIZATIONS } from './schema/organizations';
import { SCHEMA_OF_PEOPLE } from './schema/people';
import { SCHEMA_OF_PLAN } from './schema/plan';
import { SCHEMA_OF_PUBLICATION } from './schema/publication';
import { SCHEMA_OF_REPORTS } from './schema/reports';

const PARTS = [SCHEMA_OF_PLAN, SCHEMA_OF_PEOPLE, SCHEMA_OF_ORGANIZATIONS, SCHEMA_OF_REPORTS, SCHEMA_OF_PUBLICATION];

/** The first schema: the Plan, who works on it, what they report, and what of it is public. Frozen once landed. */
export class Schema1795000000001 implements MigrationInterface {
  readonly name = 'Schema1795000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of PARTS) await runner.query(part.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const part of [...PARTS].reverse()) await runner.query(part.down);
  }
}
