import { Module } from '@nestjs/common';
import { RoundsController } from './rounds.controller';
import { RoundsQueries } from './rounds.queries';
import { RoundsService } from './rounds.service';

/** When reports are due, and what came in. */
@Module({ controllers: [RoundsController], providers: [RoundsService, RoundsQueries] })
export class RoundsModule {}
