import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_DESK_LISTS } from './schema/desk-lists';
import { SCHEMA_OF_KNOWN_DEVICES } from './schema/known-devices';
import { SCHEMA_OF_ROUND_CHANGES } from './schema/round-changes';

/** Lists and figures of the desk that cost the same however many reports there are; devices people signed in from. */
export class DeskAndSignIn1795000000014 implements MigrationInterface {
  readonly name = 'DeskAndSignIn1795000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_DESK_LISTS.up);
    await runner.query(SCHEMA_OF_ROUND_CHANGES.up);
    await runner.query(SCHEMA_OF_KNOWN_DEVICES.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_KNOWN_DEVICES.down);
    await runner.query(SCHEMA_OF_ROUND_CHANGES.down);
    await runner.query(SCHEMA_OF_DESK_LISTS.down);
  }
}
