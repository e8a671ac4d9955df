import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_REPORT_LISTS } from './schema/report-lists';

/** The list of published reports, fast at a million. */
export class ReportLists1795000000005 implements MigrationInterface {
  readonly name = 'ReportLists1795000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_REPORT_LISTS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_REPORT_LISTS.down);
  }
}
