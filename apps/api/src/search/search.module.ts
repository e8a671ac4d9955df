import { Module } from '@nestjs/common';
import { SearchTextsQueries } from './search-texts.queries';
import { SearchController } from './search.controller';
import { SearchQueries } from './search.queries';
import { SearchService } from './search.service';

@Module({ controllers: [SearchController], providers: [SearchQueries, SearchService, SearchTextsQueries] })
export class SearchModule {}
