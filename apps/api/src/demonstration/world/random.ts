/** The seed of the demonstration data; another one gives another world. */
export const DEMONSTRATION_SEED = 2017;

/** A repeatable source of chance (mulberry32): the same label always gives the same numbers, whatever other labels drew. */
export class Chance {
  private state: number;

  constructor(label: string, seed: number = DEMONSTRATION_SEED) {
    this.state = hashOf(label) ^ Math.imul(seed, 0x9e3779b1);
  }

  /** The next number, from 0 up to but not 1. */
  next(): number {
    return this.nextWord() / 0x1_0000_0000;
  }

  /** A whole number between the two, both possible. */
  between(lowest: number, highest: number): number {
    return lowest + Math.floor(this.next() * (highest - lowest + 1));
  }

  /** Whether something happens that happens this often, 0-1. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** One of a list that is not empty. */
  oneOf<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  }

  /** One of the keys, each as often as its weight says against the others. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    throw new Error('Nothing to choose from.');
  }

  /** The list in another order; the one given is left alone. */
  shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item, index) => ({ item, index, at: this.next() }))
      .sort((a, b) => a.at - b.at || a.index - b.index)
      .map(({ item }) => item);
  }

  /** An identifier in the form of a version 4 UUID. */
  uuid(): string {
    const hex = [0, 1, 2, 3].map(() => this.nextWord().toString(16).padStart(8, '0')).join('');
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20),
    ].join('-');
  }

  private nextWord(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let word = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return (word ^ (word >>> 14)) >>> 0;
  }
}

/** FNV-1a over the label's code units. */
function hashOf(label: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < label.length; index += 1) hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193);
  return hash;
}
