/**
 * Runs a task never twice at once, and never more often than asked for: while it runs, any number of requests become one
 * more run, because that one will see all of what was asked for.
 */
export class SingleFlight {
  private running: Promise<void> | null = null;
  private queued: Promise<void> | null = null;

  constructor(private readonly task: () => Promise<void>) {}

  /** Resolves when a run that began after this call has ended; rejects when that run did. */
  request(): Promise<void> {
    // One that waits goes first, also in the moment between two runs.
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

  /** Resolves when nothing runs or waits any more. */
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
