/**
 * Time limits of renders, in ticks of the main process's timer: while the main process itself is blocked, or the machine
 * sleeps, no time passes for its threads.
 */
export interface RenderLimits {
  readonly tickMs: number;
  /** Ticks without a message until a busy thread counts as stuck: new pages wait for another one. */
  readonly stuck: number;
  /** Ticks without a message until the thread is terminated: it is in an endless loop. */
  readonly silence: number;
  /** Ticks a page may take, without those in which it waits for the API. */
  readonly work: number;
  /** Ticks a page may take in total. */
  readonly whole: number;
}

export const RENDER_LIMITS: RenderLimits = { tickMs: 1_000, stuck: 4, silence: 10, work: 20, whole: 60 };
