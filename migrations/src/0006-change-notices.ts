import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_CHANGE_NOTICES } from './schema/change-notices';

/** A notice of a change says what changed. */
export class ChangeNotices1795000000006 implements MigrationInterface {
  readonly name = 'ChangeNotices1795000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_CHANGE_NOTICES.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_CHANGE_NOTICES.down);
  }
}
