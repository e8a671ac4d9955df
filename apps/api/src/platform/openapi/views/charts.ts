import {
  CHART_CODES,
  type ChartColumnView,
  type ChartListView,
  type ChartRowView,
  type ChartSummaryView,
  type ChartUnit,
  type ChartView,
} from '@opev/contract';
import { ORGANIZATION_TYPES } from '@opev/domain';
import { boolean, day, integer, listOf, nullable, object, oneOf, optional, text, view } from '../schema';
import { coverageSchema, goalNumberSchema, iso2Schema, momentFields } from './figures';

export const chartCodeSchema = oneOf(CHART_CODES);

const unit = oneOf<ChartUnit>(['activities', 'commitments', 'organizations', 'reports'], 'What the values count.');
const term = nullable(text(), 'Key of its name among the texts of the web; null when `label` names it.');
const label = nullable(text(), "Its name in the reader's language; null when `term` names it.");

const chartSummary = view<ChartSummaryView>('ChartSummary', {
  code: chartCodeSchema,
  unit,
  filters: listOf(
    oneOf(['goal', 'theme', 'country', 'organizationType', 'organization']),
    'Filters it takes; another one is refused.',
  ),
});

export const chartListSchema = view<ChartListView>('ChartList', { items: listOf(chartSummary) });

const column = view<ChartColumnView>('ChartColumn', { code: text('Within the chart.'), term, label });

const row = view<ChartRowView>('ChartRow', {
  code: text('Goal number, country, round …'),
  term,
  label,
  values: listOf(nullable(integer()), 'One per column; null where nothing is known, which is not zero.'),
  coverage: nullable(coverageSchema, 'What the row stands on.'),
  asOf: optional(day("The day the row is true for; left out where that is the chart's own.")),
  openUntil: optional(day('Of a round that was open: its lock date. Counted is what came so far.')),
});

export const chartSchema = view<ChartView>('Chart', {
  ...momentFields,
  code: chartCodeSchema,
  unit,
  scope: object({
    goal: nullable(object({ number: goalNumberSchema, title: text() })),
    theme: nullable(object({ code: text(), label: text() })),
    country: nullable(object({ iso2: iso2Schema, name: text() })),
    organizationType: nullable(oneOf(ORGANIZATION_TYPES)),
    organization: nullable(object({ slug: text(), name: text() })),
    asOf: nullable(day(), 'The day asked for.'),
  }),
  columns: listOf(column),
  rows: listOf(row),
  coverage: nullable(coverageSchema, 'What the whole chart stands on.'),
  notPlaced: integer('Commitments in no row, because their country may not be told.'),
  demonstration: boolean('Whether fictional organisations are among the figures.'),
  planTitle: text(),
});
