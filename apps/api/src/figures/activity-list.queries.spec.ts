import { numberIn } from './activity-list.queries';

describe('a search that means a number', () => {
  it.each([
    ['58', 58],
    [' §58 ', 58],
    ['§ 116', 116],
    ['٥٨', 58],
    ['58 workshops', null],
    ['women', null],
    ['99999999999', null],
    [undefined, null],
  ])('%s', (search, expected) => {
    expect(numberIn(search)).toBe(expected);
  });
});
