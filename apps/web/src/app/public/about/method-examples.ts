import { computed, inject, type Resource } from '@angular/core';
import { LIMITS, type PageView, type SummaryView } from '@opev/contract';
import { PlanClient } from '../../data/plan-client';
import { ReportsClient } from '../../data/reports-client';
import { SummaryClient } from '../../data/summary-client';
import { STATUSES_IN_READING_ORDER } from '../lists/reading-order';
import { ActivityExampleWords } from './activity-example-words';
import {
  activityProgressExample,
  goalProgressExample,
  heldBackExample,
  scopeExample,
  statusExample,
} from './activity-examples';
import { PlanExampleWords } from './plan-example-words';
import { countriesExample, earlierDay, notNamedExample, roundExample, standingExample } from './plan-examples';

const WHOLE = { limit: LIMITS.pageMax };

/**
 * Examples of the method page, from the figures of the day; each is undefined until its data are loaded. Injects: call it in
 * a field initializer.
 */
export function methodExamples() {
  const words = inject(ActivityExampleWords);
  const planWords = inject(PlanExampleWords);
  const summary = inject(SummaryClient).summary();
  const activities = inject(PlanClient).activities(() => WHOLE);

  const today = computed(() => (summary.hasValue() ? summary.value() : undefined));
  const all = computed(() => itemsOf(activities));
  const easy = computed(() => activityProgressExample(all() ?? []));

  // The country with most activities taken up gives most examples; it is not presented as such.
  const country = computed(() =>
    [...(today()?.countries ?? [])].sort((one, other) => other.figure.takenUp - one.figure.takenUp).at(0),
  );
  const there = inject(PlanClient).activities(() => {
    const iso2 = country()?.iso2;
    return iso2 ? { ...WHOLE, country: iso2 } : undefined;
  });
  const reports = inject(ReportsClient).reports(() => {
    const activity = easy()?.number;
    return activity === undefined ? undefined : { ...WHOLE, activity };
  });

  return {
    summary,
    ofPlan: computed(() => {
      const found = today();
      return found && planExamples(found, planWords);
    }),
    ofActivities: computed(() => {
      const found = all();
      return (
        found && {
          status: new Map(
            STATUSES_IN_READING_ORDER.map((status) => [status, words.status(statusExample(found, status))]),
          ),
          heldBack: words.status(heldBackExample(found)),
          progress: words.activityProgress(easy()),
          follow: words.follow(easy()),
        }
      );
    }),
    goalProgress: computed(() => {
      const [goals, found] = [today()?.goals, all()];
      return goals && found && words.goalProgress(goalProgressExample(goals, found));
    }),
    scope: computed(() => {
      const [place, here, plan] = [country(), itemsOf(there), all()];
      if (today() && !place) return null;
      return place && here && plan && words.scope(scopeExample(plan, here), place);
    }),
    standing: computed(() => {
      const found = itemsOf(reports);
      if (all() && !easy()) return null;
      return found && planWords.standing(standingExample(found));
    }),
  };
}

function planExamples(today: SummaryView, words: PlanExampleWords) {
  return {
    missing: words.missing(today),
    coverage: words.coverage(today),
    verified: words.verified(today),
    round: words.round(roundExample(today.rounds)),
    asOf: words.asOf(today, earlierDay(today.rounds, today.asOf)),
    snapshot: words.snapshot(today),
    notNamed: words.notNamed(notNamedExample(today)),
    countries: words.countries(countriesExample(today)),
    ranking: words.ranking(today),
    wording: words.wording(today),
  };
}

function itemsOf<T>(page: Resource<PageView<T> | undefined>): readonly T[] | undefined {
  return page.hasValue() ? page.value().items : undefined;
}
