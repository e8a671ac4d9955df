/**
 * How long is too long. Counted in ticks of the process that asks: while that one itself does not come round (or its machine
 * sleeps), no time passes for its threads.
 */
export interface RenderLimits {
  readonly tickMs: number;
  /** Ticks without a word from a thread that has something to do, until it counts as stuck: other pages wait for another. */
  readonly stuck: number;
  /** Ticks without a word until the thread is ended: it is in a loop it does not leave. */
  readonly silence: number;
  /** Ticks a page may take, those not counted in which it waits for the API. */
  readonly work: number;
  /** Ticks a page may take in all. */
  readonly whole: number;
}

export const RENDER_LIMITS: RenderLimits = { tickMs: 1_000, stuck: 4, silence: 10, work: 20, whole: 60 };
