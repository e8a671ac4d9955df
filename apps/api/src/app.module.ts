import { Module, type DynamicModule } from '@nestjs/common';
import { FiguresModule } from './figures/figures.module';
import { PeopleModule } from './people/people.module';
import type { Configuration } from './platform/config/configuration';
import { GoodPracticesModule } from './good-practices/good-practices.module';
import { PlanModule } from './plan/plan.module';
import { CommitmentsModule } from './commitments/commitments.module';
import { ReportsModule } from './reports/reports.module';
import { ReviewsModule } from './reviews/reviews.module';
import { RoundsModule } from './rounds/rounds.module';
import { PlatformModule } from './platform/platform.module';

/** The list of rooms. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(configuration, databaseUrl),
        FiguresModule,
        PlanModule,
        GoodPracticesModule,
        PeopleModule,
        CommitmentsModule,
        ReportsModule,
        ReviewsModule,
        RoundsModule,
      ],
    };
  }
}
