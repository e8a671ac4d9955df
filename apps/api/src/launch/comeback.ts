const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** What ran for so long is well again. */
const SETTLED_AFTER_MS = 60_000;

/** One more start of something that ended by itself. */
export interface NextStart {
  /** How often it ended, each time before it had settled; 1: for the first time. */
  readonly inARow: number;
  readonly pauseMs: number;
}

/**
 * When to start again what ended by itself: at once, then after 1, 2, 4 … seconds, after a minute at most, and never not at
 * all: whatever made it end may pass, and what runs beside it must not end with it.
 */
export class Comeback {
  private inARow = 0;
  private begunAt = 0;

  /** It runs. `now` in milliseconds, of a clock that is not set. */
  began(now: number): void {
    this.begunAt = now;
  }

  /** It ended, or could not be started. */
  next(now: number): NextStart {
    if (now - this.begunAt >= SETTLED_AFTER_MS && this.begunAt > 0) this.inARow = 0;
    this.begunAt = 0;
    this.inARow += 1;
    const pauseMs = this.inARow === 1 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (this.inARow - 2), LONGEST_PAUSE_MS);
    return { inARow: this.inARow, pauseMs };
  }
}

/** `2 times in a row`, `in 4 s`: what is told of it, with nothing said where there is nothing to say. */
export function describeNextStart({ inARow, pauseMs }: NextStart): string {
  const count = inARow === 1 ? '' : ` That is ${String(inARow)} times in a row.`;
  return `${count} Starting it again ${pauseMs === 0 ? 'now' : `in ${String(Math.round(pauseMs / 1000))} s`}.`;
}
