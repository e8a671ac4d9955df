const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** A process that ran this long counts as recovered. */
const SETTLED_AFTER_MS = 60_000;

/** A restart after an unexpected end. */
export interface NextStart {
  /** Consecutive ends before recovery; 1 for the first. */
  readonly inARow: number;
  readonly pauseMs: number;
}

/**
 * Restart with exponential backoff: at once, then after 1, 2, 4 … seconds, at most a minute, and without giving up: the
 * cause may pass, and what runs beside it must not end.
 */
export class Comeback {
  private inARow = 0;
  private begunAt = 0;

  /** It was started. `now` in milliseconds of a monotonic clock. */
  began(now: number): void {
    this.begunAt = now;
  }

  /** It ended or could not be started: answers when to restart. */
  next(now: number): NextStart {
    if (now - this.begunAt >= SETTLED_AFTER_MS && this.begunAt > 0) this.inARow = 0;
    this.begunAt = 0;
    this.inARow += 1;
    const pauseMs = this.inARow === 1 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (this.inARow - 2), LONGEST_PAUSE_MS);
    return { inARow: this.inARow, pauseMs };
  }
}

/** Describes a restart for the log: `2 times in a row`, `in 4 s`; nothing where there is nothing to say. */
export function describeNextStart({ inARow, pauseMs }: NextStart): string {
  const count = inARow === 1 ? '' : ` That is ${String(inARow)} times in a row.`;
  return `${count} Starting it again ${pauseMs === 0 ? 'now' : `in ${String(Math.round(pauseMs / 1000))} s`}.`;
}
