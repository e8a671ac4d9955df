import { Injectable } from '@nestjs/common';
import type { GoalSummaryView, GoalView, InstanceView, PageQuery, PageView, PlanView, ThemeView } from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { FiguresStore } from '../figures/figures.store';
import { GoodPracticesService } from '../good-practices/good-practices.service';
import { inLanguage } from '../platform/language/reader-language';
import { pageOfAll } from '../platform/paging/page-of';
import { DomainError } from '../platform/problems/domain-error';
import { activitySummaryView, goalSummaryView } from './plan.mapper';
import { PlanQueries } from './plan.queries';

/** The Plan itself, its goals and themes, with how far they have come. */
@Injectable()
export class PlanService {
  constructor(
    private readonly queries: PlanQueries,
    private readonly figures: FiguresStore,
    private readonly goodPractices: GoodPracticesService,
  ) {}

  instance(): InstanceView {
    return { demonstration: this.figures.current.data.isDemonstration, languages: LANGUAGES };
  }

  /** Throws `unavailable` while no Plan was loaded. */
  async plan(language: Language): Promise<PlanView> {
    const plan = await this.queries.plan();
    if (!plan) throw new DomainError('unavailable');
    return { ...plan, title: inLanguage(plan.title, language) };
  }

  async themes(query: PageQuery, language: Language): Promise<PageView<ThemeView>> {
    const themes = await this.queries.themes();
    return pageOfAll(
      themes.map(({ code, label }) => ({ code, label: inLanguage(label, language) })),
      query,
    );
  }

  async goals(query: PageQuery, language: Language): Promise<PageView<GoalSummaryView>> {
    const { book } = this.figures.current;
    const goals = await this.queries.goals();
    return pageOfAll(
      goals.map((row) => goalSummaryView(row, book.goal(row.number), language)),
      query,
    );
  }

  /** Throws `not-found`. */
  async goal(number: number, language: Language): Promise<GoalView> {
    const { book } = this.figures.current;
    const row = (await this.queries.goals()).find((goal) => goal.number === number);
    if (!row) throw new DomainError('not-found');
    const activities = (await this.queries.activities()).filter(({ goal }) => goal === number);
    return {
      ...goalSummaryView(row, book.goal(number), language),
      activities: activities.map((activity) => activitySummaryView(activity, book.activity(activity.number), language)),
      goodPractices: await this.goodPractices.serving({ goal: number }, language),
    };
  }
}
