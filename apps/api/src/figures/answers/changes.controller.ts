import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { PUBLIC_PATHS, type ChangesQuery, type ChangesView } from '@opev/contract';
import type { Day, Language } from '@opev/domain';
import { DataSource } from 'typeorm';
import { Public } from '../../platform/access/access';
import { ReaderLanguage } from '../../platform/language/reader-language';
import { Describe } from '../../platform/openapi/describe';
import { day } from '../../platform/openapi/schema';
import { changesSchema } from '../../platform/openapi/views/changes';
import { PublicAnswers } from '../../platform/published/public-answers';
import { IsDay } from '../../platform/validation/decorators';
import { FiguresStore } from '../figures.store';
import { reportsListedSince } from '../reading/published-since.queries';
import { changesView } from './changes';

class ChangesQueryDto implements ChangesQuery {
  @IsDay()
  since: Day;
}

@Controller()
@Public()
@UseInterceptors(PublicAnswers)
export class ChangesController {
  constructor(
    private readonly figures: FiguresStore,
    private readonly dataSource: DataSource,
  ) {}

  @Get(PUBLIC_PATHS.changes)
  @Describe<ChangesView, ChangesQuery>({
    id: 'getChanges',
    tag: 'Figures',
    summary: 'What became different in public between the end of a day and now.',
    query: { since: day('Now is compared with the end of this day at the observatory.') },
    answers: changesSchema,
    refuses: [422],
  })
  async getChanges(@Query() { since }: ChangesQueryDto, @ReaderLanguage() language: Language): Promise<ChangesView> {
    const now = this.figures.current;
    const before = await this.figures.at({ asOf: this.figures.pastDay(since, '?since') });
    const reportsListed = await reportsListedSince(this.dataSource, since);
    return changesView({ before, now, reportsListed }, language);
  }
}
