import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SCHEMA_OF_ROUND_SETTLEMENTS } from './schema/round-settlements';

/** What a round expects is settled once, for staff; what is public tells no pause, and hears of none. */
export class RoundSettlements1795000000010 implements MigrationInterface {
  readonly name = 'RoundSettlements1795000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_ROUND_SETTLEMENTS.up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(SCHEMA_OF_ROUND_SETTLEMENTS.down);
  }
}
