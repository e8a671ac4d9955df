import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { GoodPracticesModule } from '../good-practices/good-practices.module';
import { ActivitiesController } from './activities.controller';
import { ActivitiesService } from './activities.service';
import { CountriesController } from './countries.controller';
import { CountriesService } from './countries.service';
import { PlanController } from './plan.controller';
import { PlanQueries } from './plan.queries';
import { PlanService } from './plan.service';

@Module({
  imports: [FiguresModule, GoodPracticesModule],
  controllers: [PlanController, ActivitiesController, CountriesController],
  providers: [PlanQueries, PlanService, ActivitiesService, CountriesService],
})
export class PlanModule {}
