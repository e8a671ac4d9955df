import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_HISTORY } from './schema/history';

/** Past days and snapshots of the public figures. */
export class History1795000000004 implements MigrationInterface {
  readonly name = 'History1795000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_HISTORY.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_HISTORY.down);
  }
}
