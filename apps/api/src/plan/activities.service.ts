import { Injectable } from '@nestjs/common';
import type {
  ActivitiesQuery,
  ActivitySummaryView,
  ActivityView,
  FiguresPageView,
  MomentQuery,
  ScopeQuery,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { carriedForward, carriedForwardView } from '../figures/book/carried-forward';
import { isInList } from '../figures/book/row-filter';
import { FiguresStore, type ActivityRow, type FiguresSnapshot } from '../figures/figures.store';
import { GoodPracticesService } from '../good-practices/good-practices.service';
import { containsFolded } from '../platform/language/folded-text';
import { inLanguage } from '../platform/language/reader-language';
import { byValues, pageOfSorted, type ListOrder } from '../platform/paging/page-of-sorted';
import { DomainError } from '../platform/problems/domain-error';
import { numbersIn } from './numbers-in';
import { activitySummaryView } from './plan.mapper';

/** The activities of the Plan with their figures. */
@Injectable()
export class ActivitiesService {
  constructor(
    private readonly figures: FiguresStore,
    private readonly goodPractices: GoodPracticesService,
  ) {}

  /**
   * Figures are those of the scope. Under a scope by organization or country the list contains only activities taken up
   * there, unless a status is requested. Throws what `FiguresStore.at` throws.
   */
  async activities(query: ActivitiesQuery, language: Language): Promise<FiguresPageView<ActivitySummaryView>> {
    const snapshot = await this.figures.at(query);
    const listed = listedActivities(snapshot, query, language);
    const page = pageOfSorted(listed, query, orderOf(query));
    return { ...page, ...snapshot.moment };
  }

  /** Throws `not-found`, and what `FiguresStore.at` throws. */
  async activity(number: number, query: ScopeQuery & MomentQuery, language: Language): Promise<ActivityView> {
    const snapshot = await this.figures.at(query);
    const { activities, goals } = snapshot.data;
    const book = snapshot.within(query);
    const row = activities.find((activity) => activity.number === number);
    const goal = goals.find((candidate) => candidate.number === row?.goal);
    if (!row || !goal) throw new DomainError('not-found');
    return {
      ...snapshot.moment,
      ...activitySummaryView(row, book.activity(number), language),
      carriedForward: carriedForwardView(carriedForward(snapshot.data, book.onActivity(number)), language),
      goalTitle: inLanguage(goal.title, language),
      goodPractices: await this.goodPractices.serving({ activities: [number] }, language),
    };
  }
}

function listedActivities(
  snapshot: FiguresSnapshot,
  query: ActivitiesQuery,
  language: Language,
): readonly ActivitySummaryView[] {
  const book = snapshot.within(query);
  const inScope = new Set(book.numbers);
  const isPart = Boolean(query.country ?? query.organization ?? query.organizationType);
  return snapshot.data.activities
    .filter((row) => inScope.has(row.number))
    .filter(({ approach }) => query.approach === undefined || query.approach === approach)
    .filter((row) => isMeant(row, query.search, language))
    .map((row) => activitySummaryView(row, book.activity(row.number), language))
    .filter(({ number, figure }) => {
      if (isPart && query.status === undefined && figure.commitments.of === 0) return false;
      const commitments = book.onActivity(number);
      return isInList(query, { has: (status) => status === figure.status, commitments });
    });
}

function isMeant({ number, paragraph, title }: ActivityRow, search: string | undefined, language: Language): boolean {
  const words = search?.trim() ?? '';
  if (words === '') return true;
  const query = numbersIn(search);
  return (
    containsFolded(inLanguage(title, language), words) ||
    (query.activity !== null && query.activity === number) ||
    (query.paragraph !== null && query.paragraph === paragraph)
  );
}

/** Activities without reports sort last in both directions: missing is not zero. */
function orderOf({ sort }: ActivitiesQuery): ListOrder<ActivitySummaryView> {
  if (sort !== 'progress' && sort !== '-progress') {
    return { kinds: ['integer'], valuesOf: ({ number }) => [number], compare: byValues('up') };
  }
  return {
    kinds: ['number or null', 'integer'],
    valuesOf: ({ figure, number }) => [figure.progressPercent, number],
    compare: byValues(sort === 'progress' ? 'up' : 'down', 'up'),
  };
}
