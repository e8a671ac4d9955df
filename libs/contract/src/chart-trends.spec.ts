import { chartTrend, lineOf, ticksUpTo, type ChartTrend } from './chart-trends';
import type { ChartRowView, ChartView } from './charts';

const COLUMNS = ['reported', 'not-reported', 'claimed-completed', 'verified-complete'];

function aTrend(
  values: readonly (readonly (number | null)[])[],
  { code = 'completed-over-rounds', openUntil }: { code?: ChartView['code']; openUntil?: string } = {},
): ChartView {
  return {
    code,
    unit: 'commitments',
    scope: { goal: null, theme: null, country: null, organizationType: null, organization: null, asOf: null },
    columns: COLUMNS.map((column) => ({ code: column, term: column, label: null })),
    rows: values.map((ofRow, index): ChartRowView => ({
      code: `round ${String(index + 1)}`,
      term: null,
      label: null,
      values: ofRow,
      coverage: null,
      ...(openUntil && index === values.length - 1 ? { openUntil } : {}),
    })),
    coverage: null,
    notPlaced: 0,
    planTitle: 'Plan',
    demonstration: false,
    asOf: '2026-11-20',
    snapshot: 's1',
  };
}

const linesOf = (trend: ChartTrend | null) => trend?.panels[0]?.lines ?? [];
const bandsOf = (trend: ChartTrend | null) => trend?.panels[1]?.bands ?? [];
const pointsOf = (line: { points: readonly { at: number; value: number }[] } | undefined) =>
  line?.points.map(({ at, value }) => [at, value]);

describe('the trend of a chart', () => {
  it('is none where a chart is drawn otherwise', () => {
    expect(chartTrend(aTrend([[1, 1, 1, 1]], { code: 'status-over-rounds' }))).toBeNull();
  });

  it('has a line for each of the two words, told apart by their marks, and a place for every round in equal steps', () => {
    const trend = chartTrend(
      aTrend([
        [6, 4, 3, 1],
        [8, 2, 5, 2],
      ]),
    );
    expect(trend?.places.map(({ row, at }) => [row.code, at])).toEqual([
      ['round 1', 0.25],
      ['round 2', 0.75],
    ]);
    expect(linesOf(trend).map(({ fill, mark }) => [fill, mark])).toEqual([
      ['status-completed', 'circle'],
      ['rating-complete', 'square'],
    ]);
    expect(pointsOf(linesOf(trend)[0])).toEqual([
      [0.25, 3],
      [0.75, 5],
    ]);
    expect(pointsOf(linesOf(trend)[1])).toEqual([
      [0.25, 1],
      [0.75, 2],
    ]);
  });

  it('stands on how much of the whole is known: a band of what has a report, and upon it the rest', () => {
    const trend = chartTrend(
      aTrend([
        [6, 4, 3, 1],
        [8, 2, 5, 2],
      ]),
    );
    expect(bandsOf(trend)).toEqual([
      {
        fill: 'plain',
        pieces: [
          [
            { at: 0.25, from: 0, to: 6 },
            { at: 0.75, from: 0, to: 8 },
          ],
        ],
      },
      {
        fill: 'rest',
        pieces: [
          [
            { at: 0.25, from: 6, to: 10 },
            { at: 0.75, from: 8, to: 10 },
          ],
        ],
      },
    ]);
  });

  it('measures lines and bands each by a scale of its own: a few of many are to be read too', () => {
    const trend = chartTrend(aTrend([[900, 123, 21, 7]]));
    expect(trend?.panels.map(({ ticks }) => ticks)).toEqual([
      [0, 5, 10, 15, 20, 25],
      [0, 600, 1_200],
    ]);
  });

  it('has a gap where nothing is known, and never a line to zero', () => {
    const [claimed] = linesOf(
      chartTrend(
        aTrend([
          [6, 4, 3, 1],
          [0, 10, null, null],
          [8, 2, 5, 2],
          [9, 1, 6, 3],
        ]),
      ),
    );
    expect(claimed?.points.map(({ value }) => value)).toEqual([3, 5, 6]);
    expect(claimed?.stretches.map(({ points }) => points.map(({ value }) => value))).toEqual([[3], [5, 6]]);
  });

  it('draws what leads to an open round apart, and marks its point', () => {
    const trend = chartTrend(
      aTrend(
        [
          [6, 4, 3, 1],
          [8, 2, 5, 2],
          [9, 1, 6, 3],
        ],
        { openUntil: '2026-12-31' },
      ),
    );
    expect(
      linesOf(trend)[0]?.stretches.map(({ isOpen, points }) => [isOpen, points.map(({ value }) => value)]),
    ).toEqual([
      [false, [3, 5]],
      [true, [5, 6]],
    ]);
    expect(linesOf(trend)[0]?.points.map(({ isOpen }) => isOpen)).toEqual([false, false, true]);
    expect(trend?.key.at(-1)).toEqual({ fill: 'open', mark: 'open', means: 'running', value: null });
  });

  it('says what every line and band means, and speaks of an open round only where there is one', () => {
    const trend = chartTrend(aTrend([[6, 4, 3, 1]]));
    expect(trend?.key.map(({ means, mark }) => [typeof means === 'string' ? means : means.code, mark])).toEqual([
      ['claimed-completed', 'circle'],
      ['verified-complete', 'square'],
      ['reported', null],
      ['not-reported', null],
    ]);
  });

  it('shows a single round: its marks, and bands that can be seen', () => {
    const trend = chartTrend(aTrend([[6, 4, 3, 1]]));
    expect(pointsOf(linesOf(trend)[0])).toEqual([[0.5, 3]]);
    expect(bandsOf(trend)[0]?.pieces).toEqual([
      [
        { at: 0.25, from: 0, to: 6 },
        { at: 0.75, from: 0, to: 6 },
      ],
    ]);
  });

  it('shows nothing upon a band that is not known', () => {
    const [reported, rest] = bandsOf(
      chartTrend(
        aTrend([
          [null, 4, null, null],
          [8, 2, 5, 2],
        ]),
      ),
    );
    expect([reported, rest].map((band) => band?.pieces.flat().map(({ from, to }) => [from, to]))).toEqual([
      [
        [0, 8],
        [0, 8],
      ],
      [
        [8, 10],
        [8, 10],
      ],
    ]);
  });
});

it('a line ends where what it counts is yet to come', () => {
  const places = [0, 0.5, 1].map((at) => ({ at, isOpen: false }));
  expect(lineOf('plain', 'circle', { places, values: [0, 7, null] }).points.map(({ at }) => at)).toEqual([0, 0.5]);
});

it.each([
  [0, 5, [0, 1]],
  [1, 5, [0, 1]],
  [3, 5, [0, 1, 2, 3]],
  [7, 5, [0, 2, 4, 6, 8]],
  [91, 5, [0, 20, 40, 60, 80, 100]],
  [1_041, 5, [0, 250, 500, 750, 1_000, 1_250]],
  [7, 2, [0, 4, 8]],
  [1_123, 2, [0, 600, 1_200]],
])(
  'numbers at the side go up to a round one that %d does not exceed, in at most %d whole steps',
  (largest, most, ticks) => {
    expect(ticksUpTo(largest, most)).toEqual(ticks);
  },
);
