import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_REPAIRS } from './schema/repairs';

/** Brings databases that were made before a landed migration was edited to the schema that it makes since. */
export class Repairs1795000000013 implements MigrationInterface {
  readonly name = 'Repairs1795000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_REPAIRS.up);
  }

  /** Nothing: what this repairs belongs to the migrations before it, and goes with them. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
