import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller';
import { CommitmentsQueries } from './commitments.queries';
import { CommitmentsService } from './commitments.service';

/** Commitments of organizations. */
@Module({ controllers: [CommitmentsController], providers: [CommitmentsService, CommitmentsQueries] })
export class CommitmentsModule {}
