import { convertToParamMap } from '@angular/router';
import { readSearchQuery } from './search-query';

describe('the address of the search page', () => {
  it('says what to look for, of which kind and from where on', () => {
    const params = convertToParamMap({ search: ' peace ', kind: 'goal', cursor: 'abc' });
    expect(readSearchQuery(params)).toEqual({ search: 'peace', kind: 'goal', cursor: 'abc' });
  });

  it.each([{}, { search: '' }, { search: '  ' }])('looks for nothing with %j', (params) => {
    expect(readSearchQuery(convertToParamMap(params)).search).toBeUndefined();
  });

  it('does not know kinds that there are none of', () => {
    expect(readSearchQuery(convertToParamMap({ search: 'x', kind: 'person' })).kind).toBeUndefined();
  });
});
