import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller';
import { OpenDataController } from './open-data.controller';
import { PublicCommitmentsService } from './public-commitments.service';
import { PublishedReportsQueries } from './published-reports.queries';
import { PublishedReportsService } from './published-reports.service';

@Module({
  controllers: [OpenDataController, OpenApiController],
  providers: [PublicCommitmentsService, PublishedReportsQueries, PublishedReportsService],
})
export class OpenDataModule {}
