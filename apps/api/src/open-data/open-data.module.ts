import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { OpenApiController } from './openapi.controller';
import { OpenDataController } from './open-data.controller';
import { PublicCommitmentsService } from './public-commitments.service';
import { PublishedReportsQueries } from './published-reports.queries';
import { PublishedReportsService } from './published-reports.service';
import { SignatoryReportsController } from './signatory-reports.controller';

@Module({
  imports: [FiguresModule],
  controllers: [OpenDataController, SignatoryReportsController, OpenApiController],
  providers: [PublicCommitmentsService, PublishedReportsQueries, PublishedReportsService],
})
export class OpenDataModule {}
