import { Module } from '@nestjs/common';
import { DeskRoundFigures } from './desk-round-figures';
import { RoundSettlement } from './round-settlement';
import { RoundsController } from './rounds.controller';
import { RoundsQueries } from './rounds.queries';
import { RoundsService } from './rounds.service';

/** Rounds: due dates, settlements and figures for the desk. */
@Module({
  controllers: [RoundsController],
  providers: [RoundsService, RoundsQueries, DeskRoundFigures, RoundSettlement],
})
export class RoundsModule {}
