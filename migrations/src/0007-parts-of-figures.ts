import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_NOTICES_OF_PARTS } from './schema/notices-of-parts';
import { SCHEMA_OF_REPORT_HISTORY } from './schema/report-history';

/** Figures made part by part, and past days as soon as they are asked for. */
export class PartsOfFigures1795000000007 implements MigrationInterface {
  readonly name = 'PartsOfFigures1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_REPORT_HISTORY.up);
    await runner.query(SCHEMA_OF_NOTICES_OF_PARTS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_NOTICES_OF_PARTS.down);
    await runner.query(SCHEMA_OF_REPORT_HISTORY.down);
  }
}
