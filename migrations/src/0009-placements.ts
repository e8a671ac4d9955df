import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_PLACEMENTS } from './schema/placements';

/** Organizations that are not named are counted in groups that are joined when a round opens. */
export class Placements1795000000009 implements MigrationInterface {
  readonly name = 'Placements1795000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PLACEMENTS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_PLACEMENTS.down);
  }
}
