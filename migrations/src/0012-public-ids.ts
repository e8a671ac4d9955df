import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_PUBLIC_IDS } from './schema/public-ids';

/** The public knows commitments and reports by ids of their own, which can become others. */
export class PublicIds1795000000012 implements MigrationInterface {
  readonly name = 'PublicIds1795000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PUBLIC_IDS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PUBLIC_IDS.down);
  }
}
