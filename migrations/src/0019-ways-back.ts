import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_WAYS_BACK } from './schema/ways-back';

/** A report that was sent can be recalled or asked back, one that was not can be discarded and restored. */
export class WaysBack1795000000019 implements MigrationInterface {
  readonly name = 'WaysBack1795000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_WAYS_BACK.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_WAYS_BACK.down);
  }
}
