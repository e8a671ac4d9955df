import type { Day } from '@opev/domain';

/** Seeded random numbers: every run sends the same requests. */
export class SeededChance {
  constructor(private state: number) {}

  /** A whole number from 0 to one less than `limit`. */
  below(limit: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** One of them, so many times in a hundred; null otherwise. */
  maybe<T>(percent: number, choices: readonly T[]): T | null {
    return this.below(100) < percent ? (choices[this.below(choices.length)] ?? null) : null;
  }

  /** A day of the years from one to another. */
  day(from: number, until: number): Day {
    const year = from + this.below(until - from);
    const [month, day] = [1 + this.below(12), 1 + this.below(28)].map((part) => String(part).padStart(2, '0'));
    return `${String(year)}-${month ?? ''}-${day ?? ''}`;
  }
}
