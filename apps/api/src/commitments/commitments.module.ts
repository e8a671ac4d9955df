import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller';
import { CommitmentsQueries } from './commitments.queries';
import { CommitmentsService } from './commitments.service';

/** What organizations took up. */
@Module({ controllers: [CommitmentsController], providers: [CommitmentsService, CommitmentsQueries] })
export class CommitmentsModule {}
