import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_PUBLIC_ID_LOCKS } from './schema/public-id-locks';

/** New public ids no longer wait for whoever points at a commitment or report. */
export class PublicIdLocks1795000000021 implements MigrationInterface {
  readonly name = 'PublicIdLocks1795000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PUBLIC_ID_LOCKS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PUBLIC_ID_LOCKS.down);
  }
}
