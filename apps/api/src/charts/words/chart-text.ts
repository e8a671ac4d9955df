import {
  CHART_SHAPES,
  WORD_COLUMNS,
  type ChartColumnView,
  type ChartRowView,
  type ChartScopeView,
  type ChartView,
} from '@opev/contract';
import type { ChartWords } from './chart-words';

/** The scope in words: "The whole Plan", or each filter. */
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

/** A column's name; where two scales are side by side it says whose word it is. */
export function columnText({ code }: ChartView, column: ChartColumnView, words: ChartWords): string {
  const name = words.nameOf(column);
  const known = CHART_SHAPES[code].columns === 'words' ? WORD_COLUMNS.get(column.code) : undefined;
  return known ? words.text(`charts.column.${known.word}`, { name }) : name;
}

/** A row's name; for an open round with its lock date. */
export function rowNameWithOpenRound(row: ChartRowView, words: ChartWords): string {
  const name = words.nameOf(row);
  return row.openUntil ? words.text('charts.row.open', { name, day: words.day(row.openUntil) }) : name;
}

/** A row's name in a picture; goals with their number. */
export function rowText({ code }: ChartView, row: ChartRowView, words: ChartWords): string {
  const name = words.nameOf(row);
  const isGoal = CHART_SHAPES[code].rows === 'goal';
  return isGoal ? `${words.text('charts.row.goal', { number: row.code })}. ${name}` : name;
}

/** The coverage of a chart in words; null when there is nothing to say. */
export function coverageText({ code, coverage }: ChartView, words: ChartWords): string | null {
  return coverage && words.coverage(`charts.${code}.coverage`, coverage);
}

export function notPlacedText({ notPlaced }: ChartView, words: ChartWords): string | null {
  return notPlaced === 0 ? null : words.plural('charts.notPlaced', notPlaced, { n: words.number(notPlaced) });
}

export function sourceText({ planTitle }: Pick<ChartView, 'planTitle'>, words: ChartWords): string {
  return words.text('charts.source', { plan: planTitle });
}
