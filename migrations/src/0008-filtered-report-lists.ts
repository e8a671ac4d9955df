import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_FILTERED_REPORT_LISTS } from './schema/filtered-report-lists';

/** The list of published reports under a status or a rating, newest first at any depth. */
export class FilteredReportLists1795000000008 implements MigrationInterface {
  readonly name = 'FilteredReportLists1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_FILTERED_REPORT_LISTS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_FILTERED_REPORT_LISTS.down);
  }
}
