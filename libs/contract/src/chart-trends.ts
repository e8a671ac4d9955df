import { CHART_SHAPES, WORD_COLUMNS, type ChartFill } from './chart-shapes';
import type { ChartKeyEntry } from './chart-drawings';
import type { ChartColumnView, ChartRowView, ChartView } from './charts';

/** Marks on a line, which say how it is drawn as well: circles on a solid one, squares on a dashed one. */
export type LineMark = 'circle' | 'square';

/** Where something stands between the two sides of a trend, 0-1 in reading direction, and whether it is not final yet. */
export interface TrendPlace {
  readonly at: number;
  readonly isOpen: boolean;
}

/** A known value of a line. */
export interface TrendPoint extends TrendPlace {
  readonly value: number;
}

/** Points that a line joins; drawn otherwise where it leads to what is not final. */
export interface TrendStretch {
  readonly points: readonly TrendPoint[];
  readonly isOpen: boolean;
}

/** A line of a trend. Where nothing is known it has a gap: missing is not zero. */
export interface TrendLine {
  readonly fill: ChartFill;
  readonly mark: LineMark;
  /** Every known value, in order. */
  readonly points: readonly TrendPoint[];
  readonly stretches: readonly TrendStretch[];
}

/** How far a band reaches at one place. */
export interface BandEdge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** An amount as a band, on top of the one before it; in pieces, where it is not known throughout. */
export interface TrendBand {
  readonly fill: ChartFill;
  readonly pieces: readonly (readonly BandEdge[])[];
}

/** What a line, a band or a place of a trend means; `mark` is null for a band. */
export interface TrendKeyEntry extends ChartKeyEntry {
  readonly mark: LineMark | 'open' | null;
}

/** What is measured by one scale. */
export interface TrendPanel {
  readonly bands: readonly TrendBand[];
  readonly lines: readonly TrendLine[];
  /** What is written at its side: from 0 in equal steps to what nothing exceeds. */
  readonly ticks: readonly number[];
}

/** One place for each row of the chart; below each other the lines, and the bands they stand on, each on a scale of its own. */
export interface ChartTrend {
  readonly places: readonly (TrendPlace & { readonly row: ChartRowView })[];
  readonly panels: readonly TrendPanel[];
  readonly key: readonly TrendKeyEntry[];
}

/** How each column of a trend is drawn: one that is somebody's word is a line, an amount is a band. */
const BANDS: Readonly<Record<string, ChartFill>> = { reported: 'plain', 'not-reported': 'rest' };
const MARKS: Readonly<Record<'claimed' | 'verified', LineMark>> = { claimed: 'circle', verified: 'square' };

/** Numbers that find room at the side: what lines reach is read closely, of bands the outline. */
const MOST_STEPS = { lines: 5, bands: 2 } as const;

/** The trend a chart is drawn as; null where it is drawn otherwise. */
export function chartTrend(view: ChartView): ChartTrend | null {
  if (CHART_SHAPES[view.code].drawn !== 'trend') return null;
  const places = view.rows.map((row, index) => ({
    row,
    at: (index + 0.5) / view.rows.length,
    isOpen: row.openUntil !== undefined,
  }));
  const valuesOf = (column: ChartColumnView): readonly (number | null)[] =>
    view.rows.map(({ values }) => values[view.columns.indexOf(column)] ?? null);
  const lines = view.columns.flatMap((column) => {
    const word = WORD_COLUMNS.get(column.code);
    return word ? [{ column, ...lineOf(word.fill, MARKS[word.word], { places, values: valuesOf(column) }) }] : [];
  });
  const filled = view.columns.flatMap((column) => {
    const fill = BANDS[column.code];
    return fill ? [{ column, fill, values: valuesOf(column) }] : [];
  });
  const bands = stacked(places, filled);
  const highestLine = Math.max(0, ...lines.flatMap(({ points }) => points.map(({ value }) => value)));
  const highestBand = Math.max(0, ...bands.flatMap(({ pieces }) => pieces.flat().map(({ to }) => to)));
  return {
    places,
    panels: [
      { lines, bands: [], ticks: ticksUpTo(highestLine, MOST_STEPS.lines) },
      { lines: [], bands, ticks: ticksUpTo(highestBand, MOST_STEPS.bands) },
    ],
    key: [
      ...lines.map(({ column, fill, mark }) => ({ fill, mark, means: column, value: null })),
      ...filled.map(({ column, fill }) => ({ fill, mark: null, means: column, value: null })),
      ...(places.some(({ isOpen }) => isOpen)
        ? [{ fill: 'open' as const, mark: 'open' as const, means: 'running' as const, value: null }]
        : []),
    ],
  };
}

/** What is known along some places; null where nothing is. */
interface Known {
  readonly places: readonly TrendPlace[];
  readonly values: readonly (number | null)[];
}

/** A line through what is known: broken where nothing is, and apart where it leads to a place that is open. */
export function lineOf(fill: ChartFill, mark: LineMark, { places, values }: Known): TrendLine {
  const runs = runsOf(places, (index) => {
    const value = values[index] ?? null;
    const place = places[index];
    return value === null || place === undefined ? null : { at: place.at, isOpen: place.isOpen, value };
  });
  return {
    fill,
    mark,
    points: runs.flat(),
    stretches: runs.flatMap((run): readonly TrendStretch[] => {
      const open = run.findIndex(({ isOpen }) => isOpen);
      if (open === -1) return [{ points: run, isOpen: false }];
      const settled = run.slice(0, open);
      return [
        ...(settled.length > 0 ? [{ points: settled, isOpen: false }] : []),
        { points: run.slice(Math.max(0, open - 1)), isOpen: true },
      ];
    }),
  };
}

/** Each band upon the one before; where one of them is not known, nothing above it is. */
function stacked(
  places: readonly TrendPlace[],
  bands: readonly { readonly fill: ChartFill; readonly values: readonly (number | null)[] }[],
): readonly TrendBand[] {
  let ground: readonly (number | null)[] = places.map(() => 0);
  return bands.map(({ fill, values }) => {
    const below = ground;
    ground = below.map((from, index) => sumOf(from, values[index] ?? null));
    const above = ground;
    const runs = runsOf(places, (index): BandEdge | null => {
      const [from = null, to = null] = [below[index], above[index]];
      return from === null || to === null ? null : { at: places[index]?.at ?? 0, from, to };
    });
    return { fill, pieces: runs.map((run) => widened(run, places.length)) };
  });
}

function sumOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one + other;
}

/** A band at one place alone would have no width, and not be seen. */
function widened(run: readonly BandEdge[], places: number): readonly BandEdge[] {
  const [only] = run;
  if (run.length !== 1 || !only) return run;
  const aside = 0.25 / places;
  return [
    { ...only, at: only.at - aside },
    { ...only, at: only.at + aside },
  ];
}

/** What is found at each place, in runs without a gap. */
function runsOf<T>(places: readonly TrendPlace[], find: (index: number) => T | null): readonly (readonly T[])[] {
  const runs: T[][] = [];
  let run: T[] | null = null;
  for (const index of places.keys()) {
    const found = find(index);
    if (found === null) run = null;
    else if (run) run.push(found);
    else runs.push((run = [found]));
  }
  return runs;
}

const ROUND_STEPS = [1, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** From 0 to a round number that is not below `largest`, in at most so many equal steps of whole numbers. */
export function ticksUpTo(largest: number, most: number): readonly number[] {
  const least = Math.max(1, largest) / most;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const step = ROUND_STEPS.map((one) => one * power).find((one) => one >= least && Number.isInteger(one)) ?? 1;
  const count = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
