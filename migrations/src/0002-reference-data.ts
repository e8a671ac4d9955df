import type { MigrationInterface, QueryRunner } from 'typeorm';
import { loadReferenceData, unloadReferenceData } from './reference/load';

/** The Plan's catalogue and what is known of the observatory's world, in every installation. */
export class ReferenceData1795000000002 implements MigrationInterface {
  readonly name = 'ReferenceData1795000000002';

  async up(runner: QueryRunner): Promise<void> {
    await loadReferenceData(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unloadReferenceData(runner);
  }
}
