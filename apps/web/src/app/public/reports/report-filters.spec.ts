import { convertToParamMap } from '@angular/router';
import { filtersOf, readReportsQuery } from './report-filters';

describe('the address of the list of published reports', () => {
  it('takes every filter together', () => {
    const params = {
      goal: '2',
      activity: '12',
      country: 'TN',
      organization: 'example-league',
      round: '2026-h1',
      verifiedRating: 'limited',
      cursor: 'abc',
    };
    expect(readReportsQuery(convertToParamMap(params))).toEqual({ ...params, goal: 2, activity: 12 });
  });

  it('asks for nothing it cannot mean', () => {
    const params = { goal: '0', activity: 'x', country: 'tn', organization: 'A B', verifiedRating: 'best' };
    expect(Object.values(filtersOf(readReportsQuery(convertToParamMap(params)))).filter(Boolean)).toEqual([]);
  });
});
