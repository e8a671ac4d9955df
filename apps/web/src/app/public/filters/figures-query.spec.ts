import { convertToParamMap, type Params } from '@angular/router';
import { FIGURE_FILTERS, givenFilters, readFiguresQuery, scopeOf } from './figures-query';

const read = (params: Params) => readFiguresQuery(convertToParamMap(params));
const given = (query: object) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

describe('the address of a page with figures', () => {
  it('takes every filter and the moment together', () => {
    const params = {
      goal: '3',
      theme: 'education',
      country: 'TN',
      organizationType: 'network',
      organization: 'paper-lantern',
      status: 'on-hold',
      verifiedRating: 'limited',
      round: '2026-1',
      asOf: '2025-06-30',
    };
    expect(read(params)).toEqual({ ...params, goal: 3 });
  });

  it('without a query asks for everything, now', () => {
    expect(given(read({}))).toEqual({});
  });

  it('asks for nothing it cannot mean', () => {
    const params = { goal: 'x', theme: '../x', country: 'tn', organizationType: 'club', organization: 'A B' };
    expect(given(read({ ...params, status: 'failed', verifiedRating: 'best', round: 'a b' }))).toEqual({});
  });

  it('still understands how older addresses wrote the type of an organisation', () => {
    expect(read({ type: 'network' }).organizationType).toBe('network');
  });

  it('asks for what is no day all the same: the page says that there is none', () => {
    expect(read({ asOf: 'yesterday' }).asOf).toBe('yesterday');
  });

  it('with a snapshot asks for no day: a snapshot has one', () => {
    expect(given(read({ asOf: '2025-06-30', snapshot: 's1' }))).toEqual({ snapshot: 's1' });
  });
});

describe('the scope of a page', () => {
  it('is what figures are made of, without rows, moment and what the page itself is', () => {
    const query = read({ goal: '3', country: 'TN', status: 'on-hold', asOf: '2025-06-30' });
    expect(scopeOf(query)).toEqual({ goal: 3, country: 'TN' });
    expect(scopeOf(query, 'goal')).toEqual({ country: 'TN' });
  });

  it('counts only filters that are set', () => {
    expect(givenFilters(read({ country: 'TN', round: '2026-1' }), FIGURE_FILTERS)).toEqual(['country', 'round']);
  });
});
