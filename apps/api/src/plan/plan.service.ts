import { Injectable } from '@nestjs/common';
import type {
  FiguresPageView,
  FiltersView,
  GoalsQuery,
  GoalSummaryView,
  GoalView,
  InstanceView,
  MomentQuery,
  PlanView,
  ScopeQuery,
} from '@opev/contract';
import { LANGUAGES, type Language } from '@opev/domain';
import { carriedForward, carriedForwardView } from '../figures/book/carried-forward';
import { isInList } from '../figures/book/row-filter';
import { FiguresStore } from '../figures/figures.store';
import { GoodPracticesService } from '../good-practices/good-practices.service';
import { inLanguage } from '../platform/language/reader-language';
import { byValues, pageOfSorted } from '../platform/paging/page-of-sorted';
import { DomainError } from '../platform/problems/domain-error';
import { activitySummaryView, goalSummaryView } from './plan.mapper';

/** The Plan and its goals with their figures. */
@Injectable()
export class PlanService {
  constructor(
    private readonly figures: FiguresStore,
    private readonly goodPractices: GoodPracticesService,
  ) {}

  instance(): InstanceView {
    return { demonstration: this.figures.current.data.isDemonstration, languages: LANGUAGES };
  }

  /** Throws `unavailable` before a Plan was loaded. */
  plan(language: Language): PlanView {
    const { plan, officialWordings } = this.figures.current.data;
    return { ...plan, officialWordings, title: inLanguage(plan.title, language) };
  }

  /** Throws `unavailable` before a Plan was loaded. */
  filters(language: Language): FiltersView {
    const { data, countries } = this.figures.current;
    return {
      goals: data.goals.map(({ number, title }) => ({ number, title: inLanguage(title, language) })),
      themes: data.themes.map(({ code, label }) => ({ code, label: inLanguage(label, language) })),
      countries: countries
        .map(({ iso2, name }) => ({ iso2, name: inLanguage(name, language) }))
        .sort((one, other) => one.name.localeCompare(other.name, language)),
      rounds: data.rounds.map(({ code, label }) => ({ code, label: inLanguage(label, language) })),
    };
  }

  /** Goals with an activity in the scope. Throws what `FiguresStore.at` throws. */
  async goals(query: GoalsQuery, language: Language): Promise<FiguresPageView<GoalSummaryView>> {
    const snapshot = await this.figures.at(query);
    const book = snapshot.within(query);
    const goals = snapshot.data.goals.filter(({ number }) => {
      const figure = book.goal(number);
      const { byStatus, activities } = figure;
      return (
        activities > 0 && isInList(query, { has: (status) => byStatus[status] > 0, commitments: book.ofGoal(number) })
      );
    });
    const page = pageOfSorted(goals, query, {
      kinds: ['integer'],
      valuesOf: ({ number }) => [number],
      compare: byValues('up'),
    });
    return {
      ...page,
      ...snapshot.moment,
      items: page.items.map((row) => goalSummaryView(row, book.goal(row.number), language)),
    };
  }

  /** Throws `not-found`, and what `FiguresStore.at` throws. */
  async goal(number: number, query: ScopeQuery & MomentQuery, language: Language): Promise<GoalView> {
    const snapshot = await this.figures.at(query);
    const { goals, activities } = snapshot.data;
    const book = snapshot.within(query);
    const row = goals.find((goal) => goal.number === number);
    if (!row) throw new DomainError('not-found');
    const inScope = new Set(book.numbers);
    return {
      ...snapshot.moment,
      ...goalSummaryView(row, book.goal(number), language),
      carriedForward: carriedForwardView(carriedForward(snapshot.data, book.ofGoal(number)), language),
      activities: activities
        .filter((activity) => activity.goal === number && inScope.has(activity.number))
        .map((activity) => activitySummaryView(activity, book.activity(activity.number), language)),
      goodPractices: await this.goodPractices.serving({ goal: number }, language),
    };
  }
}
