import { convertToParamMap } from '@angular/router';
import { readReportsQuery } from './report-filters';

describe('the address of the list of published reports', () => {
  it('takes every filter together', () => {
    const params = {
      goal: '2',
      activity: '12',
      country: 'TN',
      theme: 'education',
      organizationType: 'network',
      status: 'completed',
      publishedFrom: '2026-01-01',
      publishedUntil: '2026-06-30',
      asOf: '2026-07-01',
      organization: 'example-league',
      round: '2026-h1',
      verifiedRating: 'limited',
      cursor: 'abc',
    };
    expect(readReportsQuery(convertToParamMap(params))).toEqual({ ...params, goal: 2, activity: 12 });
  });

  it('asks for nothing it cannot mean', () => {
    const params = {
      goal: '0',
      activity: 'x',
      country: 'tn',
      organization: 'A B',
      verifiedRating: 'best',
      publishedFrom: '2026-02-30',
    };
    expect(Object.values(readReportsQuery(convertToParamMap(params))).filter(Boolean)).toEqual([]);
  });
});
