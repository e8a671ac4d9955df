import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_CHANGE_NUMBERS } from './schema/change-numbers';

/** Public changes can be looked for as well as heard of, for whoever cannot hear. */
export class ChangeNumbers1795000000018 implements MigrationInterface {
  readonly name = 'ChangeNumbers1795000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_CHANGE_NUMBERS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_CHANGE_NUMBERS.down);
  }
}
