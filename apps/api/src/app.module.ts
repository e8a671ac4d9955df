import { Module, type DynamicModule } from '@nestjs/common';
import { ChartsModule } from './charts/charts.module';
import { CommitmentsModule } from './commitments/commitments.module';
import { FiguresModule } from './figures/figures.module';
import { GoodPracticesModule } from './good-practices/good-practices.module';
import { OpenDataModule } from './open-data/open-data.module';
import { OrganizationsModule } from './organizations/organizations.module';
import { PeopleModule } from './people/people.module';
import { PlanModule } from './plan/plan.module';
import type { Configuration } from './platform/config/configuration';
import { PlatformModule } from './platform/platform.module';
import { ReportsModule } from './reports/reports.module';
import { ReviewsModule } from './reviews/reviews.module';
import { RoundsModule } from './rounds/rounds.module';
import { SavedViewsModule } from './saved-views/saved-views.module';
import { SearchModule } from './search/search.module';

/** The list of rooms. */
@Module({})
export class AppModule {
  static with(configuration: Configuration, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(configuration, databaseUrl),
        FiguresModule,
        ChartsModule,
        PlanModule,
        GoodPracticesModule,
        OrganizationsModule,
        OpenDataModule,
        SearchModule,
        PeopleModule,
        SavedViewsModule,
        CommitmentsModule,
        ReportsModule,
        ReviewsModule,
        RoundsModule,
      ],
    };
  }
}
