import { convertToParamMap } from '@angular/router';
import { readCommitmentsQuery } from './commitment-filters';

describe('the address of the list of commitments', () => {
  it('takes every filter and the moment together', () => {
    const params = {
      goal: '2',
      activity: '12',
      country: 'TN',
      organization: 'paper-lantern',
      status: 'discontinued',
      verifiedRating: 'limited',
      snapshot: 's1',
    };
    expect(readCommitmentsQuery(convertToParamMap(params))).toEqual({ ...params, goal: 2, activity: 12, limit: 50 });
  });

  it('finds commitments nothing was published about', () => {
    expect(readCommitmentsQuery(convertToParamMap({ status: 'not-reported' })).status).toBe('not-reported');
  });

  it('knows no commitment that nobody made', () => {
    expect(readCommitmentsQuery(convertToParamMap({ status: 'no-commitment' })).status).toBeUndefined();
  });
});
