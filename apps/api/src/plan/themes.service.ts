import { Injectable } from '@nestjs/common';
import type {
  FiguresPageView,
  MomentQuery,
  ScopeQuery,
  ThemesQuery,
  ThemeSummaryView,
  ThemeView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { carriedForward, carriedForwardView } from '../figures/book/carried-forward';
import { isInList, type JudgedRow } from '../figures/book/row-filter';
import { FiguresStore, type FigureBook, type ThemeRow } from '../figures/figures.store';
import { GoodPracticesService } from '../good-practices/good-practices.service';
import { inLanguage } from '../platform/language/reader-language';
import { byValues, pageOfSorted } from '../platform/paging/page-of-sorted';
import { DomainError } from '../platform/problems/domain-error';
import { activitySummaryView } from './plan.mapper';

/** Themes of activities. An activity with two themes counts in the figures of both. */
@Injectable()
export class ThemesService {
  constructor(
    private readonly figures: FiguresStore,
    private readonly goodPractices: GoodPracticesService,
  ) {}

  /** Themes with an activity in the scope, in the Plan's order. Throws what `FiguresStore.at` throws. */
  async themes(query: ThemesQuery, language: Language): Promise<FiguresPageView<ThemeSummaryView>> {
    const snapshot = await this.figures.at(query);
    const book = snapshot.within(query);
    const themes = snapshot.data.themes
      .map((row, position) => ({ row, position }))
      .filter(({ row: { code } }) => {
        const { byStatus, activities } = book.theme(code);
        const row: JudgedRow = { has: (status) => byStatus[status] > 0, commitments: book.ofTheme(code) };
        const matchesQuery = query.theme === undefined || query.theme === code;
        return matchesQuery && activities > 0 && isInList(query, row);
      });
    const page = pageOfSorted(themes, query, {
      kinds: ['integer'],
      valuesOf: ({ position }) => [position],
      compare: byValues('up'),
    });
    return { ...page, ...snapshot.moment, items: page.items.map(({ row }) => themeSummaryView(row, book, language)) };
  }

  /** Throws `not-found`, and what `FiguresStore.at` throws. */
  async theme(code: string, query: ScopeQuery & MomentQuery, language: Language): Promise<ThemeView> {
    const snapshot = await this.figures.at(query);
    const book = snapshot.within({ ...query, theme: code });
    const row = snapshot.data.themes.find((theme) => theme.code === code);
    if (!row) throw new DomainError('not-found');
    const inScope = new Set(book.numbers);
    const about = snapshot.data.activities.filter(({ themes }) => themes.includes(code));
    return {
      ...snapshot.moment,
      ...themeSummaryView(row, book, language),
      carriedForward: carriedForwardView(carriedForward(snapshot.data, book.ofTheme(code)), language),
      activities: about
        .filter(({ number }) => inScope.has(number))
        .map((activity) => activitySummaryView(activity, book.activity(activity.number), language)),
      goodPractices: await this.goodPractices.serving({ activities: about.map(({ number }) => number) }, language),
    };
  }
}

function themeSummaryView({ code, label }: ThemeRow, book: FigureBook, language: Language): ThemeSummaryView {
  return { code, label: inLanguage(label, language), figure: book.theme(code) };
}
