import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_SAVED_VIEWS } from './schema/saved-views';

/** Views of lists can be saved under a name. */
export class SavedViews1795000000020 implements MigrationInterface {
  readonly name = 'SavedViews1795000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_SAVED_VIEWS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_SAVED_VIEWS.down);
  }
}
