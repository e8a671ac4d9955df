import type { ChartRowView, ChartView } from '@opev/contract';
import { drawingsOf } from './chart-drawing';
import { isEmpty, tablesOf } from './chart-numbers';

const texts = {
  language: 'en' as const,
  number: String,
  day: (day: string) => `the ${day}`,
  text: (key: string) => key,
  plural: (key: string, _count: number, params: Readonly<Record<string, string | number>> = {}) =>
    `${key}(${String(params['n'])} of ${String(params['of'])})`,
};

const aRow = (code: string, values: readonly (number | null)[], more: Partial<ChartRowView> = {}): ChartRowView => ({
  code,
  term: null,
  label: code,
  values,
  coverage: null,
  ...more,
});

const aColumn = (code: string, term = `terms.${code}`) => ({ code, term, label: null });

function aChart(code: ChartView['code'], columns: readonly string[], rows: readonly ChartRowView[]): ChartView {
  return {
    code,
    unit: 'activities',
    scope: { goal: null, theme: null, country: null, organizationType: null, organization: null, asOf: null },
    columns: columns.map((column) => aColumn(column)),
    rows,
    coverage: null,
    notPlaced: 0,
    planTitle: 'Plan',
    demonstration: false,
    asOf: '2026-11-20',
    snapshot: 's1',
  };
}

const draw = (view: ChartView) => drawingsOf(view, tablesOf(view, {}, texts), texts);

describe('the table of a chart', () => {
  it('numbers the goals and leads to their pages in the reader’s language', () => {
    const view = aChart('status-by-goal', ['completed'], [aRow('3', [4], { label: 'Youth' })]);
    expect(tablesOf(view, {}, texts)[0]?.rows[0]).toMatchObject({
      label: '3. Youth',
      link: { path: ['/', 'en', 'goals', '3'], query: {} },
    });
  });

  it('keeps apart what is not known and what is zero', () => {
    const view = aChart('status-by-country', ['completed'], [aRow('TN', [null]), aRow('DZ', [0])]);
    expect(tablesOf(view, {}, texts)[0]?.rows.map(({ cells }) => cells[0]?.value)).toEqual([null, 0]);
  });

  it('of two words is two tables, each with its own scale', () => {
    const view = aChart(
      'claimed-and-verified',
      ['claimed-completed', 'verified-limited'],
      [aRow('claimed', [3, null]), aRow('verified', [null, 2])],
    );
    const tables = tablesOf(view, {}, texts);
    expect(tables.map(({ columns }) => columns.map(({ code }) => code))).toEqual([
      ['claimed-completed'],
      ['verified-limited'],
    ]);
    expect(tables.map(({ rows }) => rows[0]?.cells[0]?.link?.query)).toEqual([
      { status: 'completed' },
      { verifiedRating: 'limited' },
    ]);
  });
});

describe('the drawing of a chart', () => {
  it('gives statuses and ratings their own fills', () => {
    const [claimed, verified] = draw(
      aChart(
        'claimed-and-verified',
        ['claimed-not-started', 'verified-not-started'],
        [aRow('claimed', [3, null]), aRow('verified', [null, 2])],
      ),
    );
    expect(claimed?.legend).toEqual([{ fill: 'status-not-started', label: 'terms.claimed-not-started: 3' }]);
    expect(verified?.legend).toEqual([{ fill: 'rating-not-started', label: 'terms.verified-not-started: 2' }]);
  });

  it('splits what was in effect in a round into on time, late and missing', () => {
    const view = aChart('reports-over-rounds', ['in-effect', 'received', 'on-time'], [aRow('2026-1', [10, 7, 5])]);
    expect(draw(view)[0]?.rows[0]?.segments).toEqual([
      { fill: 'plain', value: 5 },
      { fill: 'less', value: 2 },
      { fill: 'rest', value: 3 },
    ]);
  });

  it('of an open round is what came so far, and until when: nothing is missing yet', () => {
    const open = aRow('2026-2', [null, 3, null], { openUntil: '2026-12-31' });
    const view = aChart(
      'reports-over-rounds',
      ['in-effect', 'received', 'on-time'],
      [aRow('2026-1', [10, 7, 5]), open],
    );
    const [drawing] = draw(view);
    expect(drawing?.rows[1]).toMatchObject({ label: '2026-2', segments: [{ fill: 'open', value: 3 }] });
    expect(drawing?.rows[1]?.note).toContain('charts.note.soFar');
    expect(drawing?.legend.map(({ fill }) => fill)).toEqual(['plain', 'less', 'rest', 'open']);
    expect(tablesOf(view, {}, texts)[0]?.rows[1]).toMatchObject({
      label: 'charts.row.open',
      cells: [{ value: null }, { value: 3 }, { value: null }],
    });
  });

  it('says beside a row what it stands on', () => {
    const coverage = { reported: 4, of: 9 };
    const view = aChart('coverage-by-goal', ['reported', 'not-reported'], [aRow('3', [4, 5], { coverage })]);
    expect(draw(view)[0]?.rows[0]).toMatchObject({
      note: 'charts.note.commitments(4 of 9)',
      segments: [
        { fill: 'plain', value: 4 },
        { fill: 'rest', value: 5 },
      ],
    });
  });

  it('writes the number itself where that is all there is', () => {
    expect(draw(aChart('organizations-by-type', ['organizations'], [aRow('network', [6])]))[0]?.rows[0]?.note).toBe(
      '6',
    );
  });

  it('of the heat map is its table', () => {
    expect(draw(aChart('goals-by-country', ['TN'], [aRow('3', [4])]))).toEqual([]);
  });
});

describe('a chart', () => {
  it('of zeros and unknowns only is empty', () => {
    expect(isEmpty(aChart('status-by-country', ['completed'], [aRow('TN', [0]), aRow('DZ', [null])]))).toBe(true);
    expect(isEmpty(aChart('status-by-country', ['completed'], [aRow('TN', [1])]))).toBe(false);
    expect(isEmpty(aChart('status-by-country', ['completed'], []))).toBe(true);
  });
});
