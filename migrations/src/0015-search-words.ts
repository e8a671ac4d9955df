import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_SEARCH_WORDS } from './schema/search-words';

/** Words with hyphens are found as one; French words of different families no longer meet. */
export class SearchWords1795000000015 implements MigrationInterface {
  readonly name = 'SearchWords1795000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_SEARCH_WORDS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_SEARCH_WORDS.down);
  }
}
