import {
  CHART_SHAPES,
  WORD_COLUMNS,
  type ChartColumnView,
  type ChartRowView,
  type ChartScopeView,
  type ChartView,
} from '@opev/contract';
import type { ChartWords } from './chart-words';

/** What is asked for, in words: "The whole Plan", or each filter. */
export function scopeText(
  { goal, theme, country, organizationType, organization }: ChartScopeView,
  words: ChartWords,
): string {
  const parts = [
    goal && words.text('charts.scope.goal', { number: goal.number, title: goal.title }),
    theme && words.text('charts.scope.theme', { name: theme.label }),
    country && words.text('charts.scope.country', { name: country.name }),
    organizationType &&
      words.text('charts.scope.organizationType', { name: words.text(`terms.organizationType.${organizationType}`) }),
    organization && words.text('charts.scope.organization', { name: organization.name }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? words.text('charts.scope.whole') : parts.join(' · ');
}

/** A column's name where columns of two scales stand side by side: each says whose word it is. */
export function columnText({ code }: ChartView, column: ChartColumnView, words: ChartWords): string {
  const name = words.nameOf(column);
  const known = CHART_SHAPES[code].columns === 'words' ? WORD_COLUMNS.get(column.code) : undefined;
  return known ? words.text(`charts.column.${known.word}`, { name }) : name;
}

/** A row's name; of a round that was open it says until when what comes is counted. */
export function rowNameWithOpenRound(row: ChartRowView, words: ChartWords): string {
  const name = words.nameOf(row);
  return row.openUntil ? words.text('charts.row.open', { name, day: words.day(row.openUntil) }) : name;
}

/** The same in a picture; goals are known by their number as well. */
export function rowText({ code }: ChartView, row: ChartRowView, words: ChartWords): string {
  const name = words.nameOf(row);
  const isGoal = CHART_SHAPES[code].rows === 'goal';
  return isGoal ? `${words.text('charts.row.goal', { number: row.code })}. ${name}` : name;
}

/** What the chart stands on, and what it cannot show; null when there is nothing to say. */
export function coverageText({ code, coverage }: ChartView, words: ChartWords): string | null {
  return coverage && words.coverage(`charts.${code}.coverage`, coverage);
}

export function notPlacedText({ notPlaced }: ChartView, words: ChartWords): string | null {
  return notPlaced === 0 ? null : words.plural('charts.notPlaced', notPlaced, { n: words.number(notPlaced) });
}

export function sourceText({ planTitle }: Pick<ChartView, 'planTitle'>, words: ChartWords): string {
  return words.text('charts.source', { plan: planTitle });
}
