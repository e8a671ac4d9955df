import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, Injector } from '@angular/core';
import {
  PUBLIC_PATHS,
  type ActivitiesQuery,
  type ActivitySummaryView,
  type ActivityView,
  type FiguresPageView,
  type GoalsQuery,
  type GoalSummaryView,
  type GoalView,
  type MomentQuery,
  type PlanView,
  type ScopeQuery,
  type ThemesQuery,
  type ThemeSummaryView,
  type ThemeView,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';
import { WHOLE_LIST } from './whole-list';

type Read<T> = HttpResourceRef<T | undefined>;
type Page<T> = Read<FiguresPageView<T>>;
/** Scope and moment of a page with figures. */
type FigureQuery = ScopeQuery & MomentQuery;
const EVERYTHING = (): FigureQuery => ({});

/** The Plan, goals, activities and themes. Each call creates a resource: call it in an injection context. */
@Injectable({ providedIn: 'root' })
export class PlanClient {
  private readonly language = inject(READER_LANGUAGE);
  private readonly injector = inject(Injector);
  private sharedPlan: Read<PlanView> | null = null;

  /** Shared by all pages: most use it, and it changes once in years. A failed load is retried. */
  plan(): Read<PlanView> {
    this.sharedPlan ??= httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.plan), {
      injector: this.injector,
    });
    if (this.sharedPlan.status() === 'error') this.sharedPlan.reload();
    return this.sharedPlan;
  }

  /** The goals that fit, in the Plan's order, on one page. */
  goalFigures(query: () => GoalsQuery): Page<GoalSummaryView> {
    return httpResource(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.goals, { query: { ...query(), ...WHOLE_LIST } }),
    );
  }

  goal(number: () => string, query: () => FigureQuery = EVERYTHING): Read<GoalView> {
    return httpResource(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.goal, { parts: { number: number() }, query: query() }),
    );
  }

  /** Idle while the query is undefined. */
  activities(query: () => ActivitiesQuery | undefined): Page<ActivitySummaryView> {
    return httpResource(() => {
      const current = query();
      return current && localizedReadOf(this.language, PUBLIC_PATHS.activities, { query: current });
    });
  }

  /** Idle while the number is undefined. */
  activity(number: () => string | undefined, query: () => FigureQuery = EVERYTHING): Read<ActivityView> {
    return httpResource(() => {
      const current = number();
      if (current === undefined) return undefined;
      return localizedReadOf(this.language, PUBLIC_PATHS.activity, { parts: { number: current }, query: query() });
    });
  }

  /** The themes that fit, on one page. */
  themeFigures(query: () => ThemesQuery): Page<ThemeSummaryView> {
    return httpResource(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.themes, { query: { ...query(), ...WHOLE_LIST } }),
    );
  }

  theme(code: () => string, query: () => FigureQuery = EVERYTHING): Read<ThemeView> {
    return httpResource(() =>
      localizedReadOf(this.language, PUBLIC_PATHS.theme, { parts: { code: code() }, query: query() }),
    );
  }
}
