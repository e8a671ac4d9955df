import { roundedPercent, sharesOf, shownPercent } from './percentages';

describe('a percentage', () => {
  test.each([
    [0, 0, 0],
    [0.01, 0.1, 0.1],
    [0.2, 0.2, 0.2],
    [0.49, 0.5, 0.5],
    [0.5, 0.5, 1],
    [12.34, 12.3, 12],
    [50, 50, 50],
    [99.4, 99.4, 99],
    [99.8, 99.8, 99.8],
    [99.999, 99.9, 99.9],
    [100, 100, 100],
  ])('of %s is answered as %s and shown as %s', (percent, answered, shown) => {
    expect(roundedPercent(percent)).toBe(answered);
    expect(shownPercent(percent)).toBe(shown);
  });
});

describe('shares', () => {
  test.each([
    ['of nothing are all zero', [0, 0], [0, 0]],
    ['of one kind are 100', [0, 7, 0], [0, 100, 0]],
    ['that would round up to 101 add up to 100', [1, 1, 1], [34, 33, 33]],
    ['that would round up to 102', [5, 5, 5, 5, 5, 5, 10], [13, 13, 13, 12, 12, 12, 25]],
    ['of which one is very small have a decimal', [2, 998], [0.2, 99.8]],
    ['of which one is hardly there are never 0 and 100', [1, 99_999], [0.1, 99.9]],
  ])('%s', (_, counts, shares) => {
    expect(sharesOf(counts)).toEqual(shares);
  });

  test('add up to 100 whatever was counted, and are 0 or 100 only of none or all', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const counts = [seed % 7, (seed * 31) % 1009, (seed * 17) % 53, (seed * 3) % 2, seed];
      const shares = sharesOf(counts);
      const tenths = shares.map((share) => Math.round(share * 10));
      expect(tenths.reduce((sum, share) => sum + share)).toBe(1_000);
      expect(shares.map((share) => share === 0)).toEqual(counts.map((count) => count === 0));
    }
  });
});
