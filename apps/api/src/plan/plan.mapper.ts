import type {
  ActivityFigureView,
  ActivitySummaryView,
  GoalFigureView,
  GoalSummaryView,
  ScopeFigureView,
} from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../platform/language/reader-language';
import type { ActivityRow, GoalRow } from '../figures/figures.store';

export function goalSummaryView(row: GoalRow, figure: ScopeFigureView, language: Language): GoalSummaryView {
  return {
    ...goalFigureView(row, figure, language),
    titleStatus: row.titleStatus[language] ?? 'working',
    summary: inLanguage(row.summary, language),
  };
}

export function goalFigureView(
  row: Pick<GoalRow, 'number' | 'title'>,
  figure: ScopeFigureView,
  language: Language,
): GoalFigureView {
  return { number: row.number, title: inLanguage(row.title, language), figure };
}

export function activitySummaryView(
  row: ActivityRow,
  figure: ActivityFigureView,
  language: Language,
): ActivitySummaryView {
  const { number, goal, paragraph, wording, approach, themes } = row;
  return { number, goal, paragraph, title: inLanguage(row.title, language), wording, approach, themes, figure };
}
