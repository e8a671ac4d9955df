const LIMITS = { addresses: 1_000, milliseconds: 10 * 60_000 };

interface Ended {
  readonly times: number;
  readonly at: number;
}

/**
 * Remembers addresses whose render was ended, so that repeated requests for one do not end one thread after another. After
 * the first time an address is suspected, because another page in the thread may be the cause; after the second in a row it
 * is refused; each for ten minutes. Bounded, oldest evicted first.
 */
export class EndedRenders {
  private readonly ended = new Map<string, Ended>();

  constructor(private readonly now: () => number = () => Date.now()) {}

  isSuspected(path: string): boolean {
    return this.find(path)?.times === 1;
  }

  isRefused(path: string): boolean {
    return (this.find(path)?.times ?? 0) > 1;
  }

  note(paths: readonly string[]): void {
    for (const path of new Set(paths)) {
      const times = (this.find(path)?.times ?? 0) + 1;
      this.ended.delete(path);
      this.ended.set(path, { times, at: this.now() });
    }
    for (const oldest of this.ended.keys()) {
      if (this.ended.size <= LIMITS.addresses) return;
      this.ended.delete(oldest);
    }
  }

  /** It was rendered: no longer suspected. */
  forget(path: string): void {
    this.ended.delete(path);
  }

  private find(path: string): Ended | null {
    const known = this.ended.get(path);
    if (!known) return null;
    if (this.now() - known.at <= LIMITS.milliseconds) return known;
    this.ended.delete(path);
    return null;
  }
}
