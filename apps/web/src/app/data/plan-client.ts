import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  PUBLIC_PATHS,
  type ActivitiesQuery,
  type ActivitySummaryView,
  type ActivityView,
  type GoalSummaryView,
  type GoalView,
  type PageView,
  type PlanView,
  type ThemeView,
} from '@opev/contract';
import { READER_LANGUAGE } from '../language/reader-language';
import { localizedReadOf } from './api-request';
import { itemsOf, WHOLE_LIST } from './whole-list';

type Read<T> = HttpResourceRef<T | undefined>;

/** The Plan, its goals, activities and themes. Each call makes one resource and belongs where a component is made. */
@Injectable({ providedIn: 'root' })
export class PlanClient {
  private readonly language = inject(READER_LANGUAGE);

  plan(): Read<PlanView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.plan));
  }

  /** All goals, in the Plan's order. */
  goals(): Read<readonly GoalSummaryView[]> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.goals, { query: WHOLE_LIST }), {
      parse: itemsOf<GoalSummaryView>,
    });
  }

  goal(number: () => string): Read<GoalView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.goal, { parts: { number: number() } }));
  }

  activities(query: () => ActivitiesQuery): Read<PageView<ActivitySummaryView>> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.activities, { query: { ...query() } }));
  }

  activity(number: () => string): Read<ActivityView> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.activity, { parts: { number: number() } }));
  }

  themes(): Read<readonly ThemeView[]> {
    return httpResource(() => localizedReadOf(this.language, PUBLIC_PATHS.themes, { query: WHOLE_LIST }), {
      parse: itemsOf<ThemeView>,
    });
  }
}
