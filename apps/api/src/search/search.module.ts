import { Module } from '@nestjs/common';
import { FiguresModule } from '../figures/figures.module';
import { SearchTextsQueries } from './search-texts.queries';
import { SearchController } from './search.controller';
import { SearchQueries } from './search.queries';
import { SearchService } from './search.service';
import { SearchedPages } from './searched-pages';

@Module({
  imports: [FiguresModule],
  controllers: [SearchController],
  providers: [SearchedPages, SearchQueries, SearchService, SearchTextsQueries],
})
export class SearchModule {}
