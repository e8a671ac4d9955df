import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_SEARCH_INDEX } from './schema/search-index';
import { SCHEMA_OF_SEARCH_TEXT } from './schema/search-text';

/** Searching the Plan's texts, named organisations, published reports and good practices. */
export class Search1795000000003 implements MigrationInterface {
  readonly name = 'Search1795000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_SEARCH_TEXT.up);
    await runner.query(SCHEMA_OF_SEARCH_INDEX.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_SEARCH_INDEX.down);
    await runner.query(SCHEMA_OF_SEARCH_TEXT.down);
  }
}
