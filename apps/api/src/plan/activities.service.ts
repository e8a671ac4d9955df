import { Injectable } from '@nestjs/common';
import type { ActivitiesQuery, ActivitySummaryView, ActivityView, PageView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { activityFigureView } from '../figures/figures.mapper';
import { activityFigureOf } from '../figures/figures.queries';
import { FiguresStore } from '../figures/figures.store';
import { GoodPracticesService } from '../good-practices/good-practices.service';
import { inLanguage } from '../platform/language/reader-language';
import { limitOf, pageOfRows } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { ActivityListQueries, cursorOf } from './activity-list.queries';
import { activitySummaryView } from './plan.mapper';
import { PlanQueries } from './plan.queries';

/** The activities of the Plan, with how far each has come. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly queries: PlanQueries,
    private readonly list: ActivityListQueries,
    private readonly figures: FiguresStore,
    private readonly goodPractices: GoodPracticesService,
  ) {}

  /** Figures are those of the country asked for; without a status, a country lists what somebody took up there. */
  async activities(query: ActivitiesQuery, language: Language): Promise<PageView<ActivitySummaryView>> {
    const { today } = this.figures.current.data;
    const { rows, total } = await this.list.page({ query, language, today });
    return pageOfRows(rows, limitOf(query), total).as(
      (row) => activitySummaryView(row, activityFigureView(activityFigureOf(row)), language),
      (row) => cursorOf(query, row),
    );
  }

  /** Throws `not-found`. */
  async activity(number: number, language: Language): Promise<ActivityView> {
    const { book, data } = this.figures.current;
    const [row] = await this.queries.activities([number]);
    const goal = data.goals.find((candidate) => candidate.number === row?.goal);
    if (!row || !goal) throw new DomainError('not-found');
    return {
      ...activitySummaryView(row, activityFigureView(book.activity(number)), language),
      goalTitle: inLanguage(goal.title, language),
      goodPractices: await this.goodPractices.serving({ activity: number }, language),
      commitmentsOnlyCounted: book.onlyCounted(number),
    };
  }
}
