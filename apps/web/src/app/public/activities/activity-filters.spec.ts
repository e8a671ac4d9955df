import { convertToParamMap, type Params } from '@angular/router';
import { readActivitiesQuery } from './activity-filters';

const read = (params: Params) => readActivitiesQuery(convertToParamMap(params));
const given = (query: object) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));

describe('the address of the list of activities', () => {
  it('without a query asks for the whole Plan on one page', () => {
    expect(given(read({}))).toEqual({ limit: 100 });
  });

  it('takes every filter and the moment together', () => {
    const params = {
      goal: '2',
      status: 'on-hold',
      theme: 'education',
      approach: 'dialogue',
      country: 'TN',
      organizationType: 'network',
      verifiedRating: 'limited',
      round: '2026-1',
      asOf: '2025-06-30',
      search: ' schools ',
      sort: '-progress',
      cursor: 'abc',
    };
    expect(read(params)).toEqual({ ...params, goal: 2, search: 'schools', limit: 100 });
  });

  it('asks for nothing it cannot mean', () => {
    const params = { goal: 'two', status: 'failed', theme: '../x', approach: 'war', country: 'Tunisia', sort: 'best' };
    expect(given(read(params))).toEqual({ limit: 100 });
  });

  it('as a form without JavaScript writes it, with empty fields, filters nothing', () => {
    const query = read({ goal: '', status: '', theme: '', approach: '', country: '', search: '  ', sort: '' });
    expect(given(query)).toEqual({ limit: 100 });
  });

  it('never asks for a longer search than the API takes', () => {
    expect(read({ search: 'x'.repeat(500) }).search).toHaveLength(100);
  });
});
