import { Injectable } from '@nestjs/common';
import type { ActivitiesQuery, ActivitySummaryView, ActivityView, PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { ActivityList } from '../figures/activity-list.queries';
import { FiguresStore } from '../figures/figures.store';
import { GoodPracticesService } from '../good-practices/good-practices.service';
import { inLanguage } from '../platform/language/reader-language';
import { DomainError } from '../platform/problems/domain-error';
import { activitySummaryView } from './plan.mapper';
import { PlanQueries } from './plan.queries';

/** The activities of the Plan, with how far each has come. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly queries: PlanQueries,
    private readonly list: ActivityList,
    private readonly figures: FiguresStore,
    private readonly goodPractices: GoodPracticesService,
  ) {}

  /** Figures are those of the country asked for; without a status, a country lists what somebody took up there. */
  async activities(query: ActivitiesQuery, language: Language): Promise<PageView<ActivitySummaryView>> {
    const { today } = this.figures.current.data;
    const page = await this.list.page({ query, language, today });
    return { ...page, items: page.items.map((row) => activitySummaryView(row, row.figure, language)) };
  }

  /** Throws `not-found`. */
  async activity(number: number, language: Language): Promise<ActivityView> {
    const { book, data } = this.figures.current;
    const [row] = await this.queries.activities([number]);
    const goal = data.goals.find((candidate) => candidate.number === row?.goal);
    if (!row || !goal) throw new DomainError('not-found');
    return {
      ...activitySummaryView(row, book.activity(number), language),
      goalTitle: inLanguage(goal.title, language),
      goodPractices: await this.goodPractices.serving({ activity: number }, language),
      commitmentsOnlyCounted: book.onlyCounted(number),
    };
  }
}
