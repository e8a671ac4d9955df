import { Module } from '@nestjs/common';
import { DeskRoundFigures } from './desk-round-figures';
import { RoundSettlement } from './round-settlement';
import { RoundsController } from './rounds.controller';
import { RoundsQueries } from './rounds.queries';
import { RoundsService } from './rounds.service';

/** When reports are due, and what came in. */
@Module({
  controllers: [RoundsController],
  providers: [RoundsService, RoundsQueries, DeskRoundFigures, RoundSettlement],
})
export class RoundsModule {}
