import { CHART_CODES } from '@opev/contract';
import { columnLink, linkOf } from './chart-links';

const spot = (row: string, column: string | null = null, asOf?: string) => ({ row, column, asOf });

describe('a number of a chart leads', () => {
  it.each([
    ['status-by-goal', '3', 'on-hold', 'activities', { goal: '3', status: 'on-hold' }],
    ['status-by-country', 'TN', 'completed', 'activities', { country: 'TN', status: 'completed' }],
    ['goals-by-country', '3', 'TN', 'activities', { goal: '3', country: 'TN', status: 'taken-up' }],
    ['coverage-by-goal', '3', 'reported', 'commitments', { goal: '3', status: 'reported' }],
    ['coverage-by-goal', '3', 'not-reported', 'commitments', { goal: '3', status: 'not-reported' }],
    ['claimed-and-verified', 'claimed', 'completed', 'commitments', { status: 'completed' }],
    ['claimed-and-verified', 'verified', 'limited', 'commitments', { verifiedRating: 'limited' }],
    ['organizations-by-country', 'TN', 'organizations', 'organizations', { country: 'TN', atWork: 'true' }],
    [
      'organizations-by-type',
      'network',
      'organizations',
      'organizations',
      { organizationType: 'network', atWork: 'true' },
    ],
  ] as const)('of %s (%s, %s) to the list of %s', (...[code, row, column, list, query]) => {
    expect(linkOf(code, spot(row, column), {})).toEqual({ path: [list], query });
  });

  it('with the filters and the moment of its chart', () => {
    const chartQuery = { theme: 'education', asOf: '2025-06-30' };
    expect(linkOf('status-by-goal', spot('3', 'completed'), chartQuery)?.query).toEqual({
      theme: 'education',
      asOf: '2025-06-30',
      goal: '3',
      status: 'completed',
    });
  });

  it('nowhere when no list shows it', () => {
    expect(linkOf('reports-over-rounds', spot('2026-1', 'in-effect'), {})).toBeNull();
    expect(linkOf('reports-over-rounds', spot('2026-1', 'received'), {})).toBeNull();
    expect(linkOf('reports-over-rounds', spot('2026-1', 'on-time'), {})).toBeNull();
    expect(linkOf('status-over-rounds', spot('2026-1', 'completed', '2026-06-30'), { snapshot: 's1' })).toBeNull();
  });

  it('of a round to what its list was at the end of the round, within the scope of the chart', () => {
    const chartQuery = { country: 'TN', asOf: '2026-09-01' };
    expect(linkOf('status-over-rounds', spot('2026-1', 'completed', '2026-06-30'), chartQuery)).toEqual({
      path: ['activities'],
      query: { country: 'TN', status: 'completed', asOf: '2026-06-30' },
    });
  });
});

describe('a row of a chart leads', () => {
  it('to the page of its goal or country, which is no filter there', () => {
    expect(linkOf('status-by-goal', spot('3'), { goal: 3, country: 'TN' })).toEqual({
      path: ['goals', '3'],
      query: { country: 'TN' },
    });
    expect(linkOf('status-by-country', spot('TN'), { country: 'TN' })).toEqual({
      path: ['countries', 'TN'],
      query: {},
    });
  });

  it.each(CHART_CODES)('of %s somewhere', (code) => {
    expect(linkOf(code, spot('x'), {})).not.toBeNull();
  });

  it('and a column of countries to its country', () => {
    expect(columnLink('goals-by-country', 'TN', { goal: 3 })).toEqual({
      path: ['countries', 'TN'],
      query: { goal: 3 },
    });
    expect(columnLink('status-by-goal', 'completed', {})).toBeNull();
  });
});
