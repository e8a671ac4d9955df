import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { GoodPracticesModule } from '../good-practices/good-practices.module';
import { ActivitiesController } from './activities.controller';
import { ActivitiesService } from './activities.service';
import { CountriesController } from './countries.controller';
import { CountriesService } from './countries.service';
import { PlanController } from './plan.controller';
import { PlanService } from './plan.service';
import { ThemesController } from './themes.controller';
import { ThemesService } from './themes.service';

@Module({
  imports: [FiguresModule, GoodPracticesModule],
  controllers: [PlanController, ActivitiesController, CountriesController, ThemesController],
  providers: [PlanService, ActivitiesService, CountriesService, ThemesService],
})
export class PlanModule {}
