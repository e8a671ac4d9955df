import type { ActivityChangeView, ChangesView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import type { FiguresSnapshot } from '../book/figures-snapshot';

/** The Plan at two moments, and how many listed reports were published between them. */
export interface Compared {
  readonly before: FiguresSnapshot;
  readonly now: FiguresSnapshot;
  readonly reportsListed: number;
}

/** The differences between the two moments, in the reader's language. */
export function changesView({ before, now, reportsListed }: Compared, language: Language): ChangesView {
  return {
    ...now.moment,
    since: before.moment.asOf,
    sinceSnapshot: before.moment.snapshot,
    before: before.book.total,
    now: now.book.total,
    reportsListed,
    activities: changedActivities(before, now, language),
    goals: now.data.goals.map(({ number, title }) => ({
      number,
      title: inLanguage(title, language),
      before: before.book.goal(number),
      now: now.book.goal(number),
    })),
  };
}

function changedActivities(
  before: FiguresSnapshot,
  now: FiguresSnapshot,
  language: Language,
): readonly ActivityChangeView[] {
  return now.data.activities
    .map(({ number, goal, title }) => ({
      number,
      goal,
      title: inLanguage(title, language),
      before: before.book.activity(number).status,
      now: now.book.activity(number).status,
    }))
    .filter((activity) => activity.before !== activity.now);
}
