import { chartDrawings } from './chart-drawings';
import { CHART_SHAPES } from './chart-shapes';
import { CHART_CODES, type ChartCode, type ChartRowView, type ChartView } from './charts';

function aChart(code: ChartCode, columns: readonly string[], rows: readonly (readonly (number | null)[])[]): ChartView {
  return {
    code,
    unit: 'activities',
    scope: { goal: null, theme: null, country: null, organizationType: null, organization: null, asOf: null },
    columns: columns.map((column) => ({ code: column, term: column, label: null })),
    rows: rows.map((values, index): ChartRowView => ({
      code: String(index + 1),
      term: null,
      label: null,
      values,
      coverage: null,
    })),
    coverage: null,
    notPlaced: 0,
    planTitle: 'Plan',
    demonstration: false,
    asOf: '2026-11-20',
    snapshot: 's1',
  };
}

const partsOf = (view: ChartView) => chartDrawings(view).map(({ bars }) => bars.map(({ parts }) => parts));

describe('the drawings of a chart', () => {
  it.each(CHART_CODES.filter((code) => CHART_SHAPES[code].drawn === 'cells'))('of %s is its table', (code) => {
    expect(chartDrawings(aChart(code, ['TN'], [[4]]))).toEqual([]);
  });

  it('give statuses their own fills, and say what each means', () => {
    const view = aChart('status-by-goal', ['completed', 'no-commitment'], [[2, 1]]);
    expect(partsOf(view)).toEqual([
      [
        [
          { fill: 'status-completed', value: 2 },
          { fill: 'status-no-commitment', value: 1 },
        ],
      ],
    ]);
    expect(chartDrawings(view)[0]?.key.map(({ means, value }) => [means, value])).toEqual(
      [
        [view.columns[0], null],
        [view.columns[1], null],
      ].map(([column, value]) => [{ ...(column as object), index: expect.any(Number) as number }, value]),
    );
  });

  it('of two words are two, each on its own scale with its counts', () => {
    const view = aChart(
      'claimed-and-verified',
      ['claimed-not-started', 'verified-not-started'],
      [
        [3, null],
        [null, 2],
      ],
    );
    expect(partsOf(view)).toEqual([
      [[{ fill: 'status-not-started', value: 3 }]],
      [[{ fill: 'rating-not-started', value: 2 }]],
    ]);
    expect(chartDrawings(view).map(({ key }) => key.map(({ value }) => value))).toEqual([[3], [2]]);
  });

  it('show what is missing of a whole as its rest', () => {
    expect(partsOf(aChart('coverage-by-goal', ['reported', 'not-reported'], [[4, 5]]))).toEqual([
      [
        [
          { fill: 'plain', value: 4 },
          { fill: 'rest', value: 5 },
        ],
      ],
    ]);
  });

  it('split what was in effect in a round into on time, late and missing', () => {
    const view = aChart('reports-over-rounds', ['in-effect', 'received', 'on-time'], [[10, 7, 5]]);
    expect(partsOf(view)).toEqual([
      [
        [
          { fill: 'plain', value: 5 },
          { fill: 'less', value: 2 },
          { fill: 'rest', value: 3 },
        ],
      ],
    ]);
    expect(chartDrawings(view)[0]?.key.map(({ means }) => (typeof means === 'string' ? means : means.code))).toEqual([
      'on-time',
      'late',
      'missing',
    ]);
  });

  it('of an open round have what came so far: nothing is missing yet', () => {
    const view = aChart('reports-over-rounds', ['in-effect', 'received', 'on-time'], [[null, 3, null]]);
    const open = { ...view, rows: view.rows.map((row) => ({ ...row, openUntil: '2026-12-31' })) };
    expect(partsOf(open)).toEqual([[[{ fill: 'open', value: 3 }]]]);
    expect(chartDrawings(open)[0]?.key.at(-1)).toEqual({ fill: 'open', means: 'open', value: null });
  });

  it('have a part for each number that is not zero or unknown, in every chart that is drawn', () => {
    for (const code of CHART_CODES.filter((one) => CHART_SHAPES[one].drawn !== 'cells')) {
      const { columns } = CHART_SHAPES[code];
      const names = { status: ['completed'], words: ['claimed-completed'], coverage: ['reported'] }[
        columns as 'status' | 'words' | 'coverage'
      ] ?? ['organizations'];
      if (columns !== 'arrivals')
        expect([code, partsOf(aChart(code, names, [[6]])).flat(2)]).toMatchObject([code, [{ value: 6 }]]);
    }
  });
});
