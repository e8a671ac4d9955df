import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_KEPT_ANSWERS } from './schema/kept-answers';
import { SCHEMA_OF_REVIEW_DRAFTS } from './schema/review-drafts';

/** Answers that met others' are kept, and what a reviewer enters is saved before it is decided. */
export class NothingTypedIsLost1795000000016 implements MigrationInterface {
  readonly name = 'NothingTypedIsLost1795000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_KEPT_ANSWERS.up);
    await runner.query(SCHEMA_OF_REVIEW_DRAFTS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_REVIEW_DRAFTS.down);
    await runner.query(SCHEMA_OF_KEPT_ANSWERS.down);
  }
}
