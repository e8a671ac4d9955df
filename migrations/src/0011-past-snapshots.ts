import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_PAST_SNAPSHOTS } from './schema/past-snapshots';

/** Snapshots of past days are told from those that were shown as of today, so that they can be bounded. */
export class PastSnapshots1795000000011 implements MigrationInterface {
  readonly name = 'PastSnapshots1795000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PAST_SNAPSHOTS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PAST_SNAPSHOTS.down);
  }
}
