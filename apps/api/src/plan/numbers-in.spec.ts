import { numbersIn } from './numbers-in';

describe('a search that means a number', () => {
  it.each([
    ['58', 58, 58],
    [' §58 ', null, 58],
    ['§ 116', null, 116],
    ['٥٨', 58, 58],
    ['58 workshops', null, null],
    ['women', null, null],
    ['99999999999', null, null],
    [undefined, null, null],
  ])('%s', (search, activity, paragraph) => {
    expect(numbersIn(search)).toEqual({ activity, paragraph });
  });
});
