/** Percentages for display: 0 means nothing and 100 means everything, never almost. */

/** `percent` is 0-100. To one decimal, as the API answers it. */
export function roundedPercent(percent: number): number {
  if (percent <= 0 || percent >= 100) return percent;
  return Math.min(99.9, Math.max(0.1, Math.round(percent * 10) / 10));
}

/** `percent` is 0-100. A whole number, as pages and pictures show it; to one decimal where that would be 0 or 100. */
export function shownPercent(percent: number): number {
  const whole = Math.round(percent);
  return (whole === 0 || whole === 100) && whole !== percent ? roundedPercent(percent) : whole;
}

/**
 * Shares of counts in their sum, in percent and in order; they add up to 100. Whole numbers, or all with one decimal where
 * rounding would give 0 for something or 100 for not all. All 0 when the sum is 0.
 */
export function sharesOf(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const needsDecimals = counts.some((count) => count > 0 && count < sum && isNearAnEnd((100 * count) / sum));
  return needsDecimals ? dealt(counts, sum, 1_000).map((tenths) => tenths / 10) : dealt(counts, sum, 100);
}

function isNearAnEnd(percent: number): boolean {
  return percent < 1 || percent > 99;
}

/** Distributes `units` in proportion to counts by the largest remainder method, at least one to each non-zero count. */
function dealt(counts: readonly number[], sum: number, units: number): number[] {
  const exact = counts.map((count) => (units * count) / sum);
  const given = exact.map((share, index) => Math.max(Math.floor(share), (counts[index] ?? 0) > 0 ? 1 : 0));
  const remainder = (index: number): number => (exact[index] ?? 0) - (given[index] ?? 0);
  for (let left = units - given.reduce((total, share) => total + share, 0); left !== 0; left -= Math.sign(left)) {
    const indexes = [...given.keys()].filter((index) => left > 0 || (given[index] ?? 0) > 1);
    const next = indexes.reduce((best, index) =>
      Math.sign(left) * (remainder(index) - remainder(best)) > 0 ? index : best,
    );
    given[next] = (given[next] ?? 0) + Math.sign(left);
  }
  return given;
}
