import { rounded } from './figures.mapper';

describe('a percentage as it is shown', () => {
  it.each([
    ['nothing known stays nothing known', null, null],
    ['one decimal', 33.333, 33.3],
    ['almost everything is not everything', 99.97, 99.9],
    ['almost nothing is not nothing', 0.01, 0.1],
    ['everything', 100, 100],
    ['nothing', 0, 0],
  ])('%s', (_case, percent, expected) => {
    expect(rounded(percent)).toBe(expected);
  });
});
