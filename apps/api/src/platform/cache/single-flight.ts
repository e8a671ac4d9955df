/**
 * Single flight with coalescing: the task never runs twice at once, and any number of requests during a run are joined into
 * one more run, which sees all of what they wanted.
 */
export class SingleFlight {
  private running: Promise<void> | null = null;
  private queued: Promise<void> | null = null;

  constructor(private readonly task: () => Promise<void>) {}

  /** Resolves when a run that began after this call has ended; rejects when that run did. */
  request(): Promise<void> {
    // A queued run goes first, also in the moment between two runs.
    if (this.queued) return this.queued;
    if (!this.running) return this.start();
    this.queued = this.running
      .catch(() => undefined)
      .then(() => {
        this.queued = null;
        return this.start();
      });
    return this.queued;
  }

  /** Resolves when nothing runs or is queued. */
  async idle(): Promise<void> {
    while (this.running ?? this.queued) await Promise.allSettled([this.running, this.queued]);
  }

  private start(): Promise<void> {
    const run = this.task().finally(() => {
      if (this.running === run) this.running = null;
    });
    this.running = run;
    return run;
  }
}
