import type { RenderLimits } from './render-limits';

interface PageTime {
  readonly path: string;
  work: number;
  whole: number;
  /** Pending API calls. */
  calls: number;
}

/** Why a thread has to be terminated, and the paths of the pages that may be the cause. */
export interface Overrun {
  readonly reason: string;
  readonly paths: readonly string[];
}

/** Watchdog of one rendering thread: whether it answers, and how long each of its pages has taken. */
export class ThreadWatch {
  private readonly pages = new Map<number, PageTime>();
  private silence = 0;

  constructor(private readonly limits: Omit<RenderLimits, 'tickMs'>) {}

  /** Whether it is busy and has sent no message for too long. */
  get isStuck(): boolean {
    return this.pages.size > 0 && this.silence >= this.limits.stuck;
  }

  /** Paths of the pages that are not waiting for the API: one of them occupies the thread. */
  get atWork(): readonly string[] {
    return pathsOf([...this.pages.values()].filter(({ calls }) => calls === 0));
  }

  begin(page: number, path: string): void {
    if (this.pages.size === 0) this.silence = 0;
    this.pages.set(page, { path, work: 0, whole: 0, calls: 0 });
  }

  /** A page calls the API (1), or has its answer (-1). */
  call(page: number, step: 1 | -1): void {
    const time = this.pages.get(page);
    if (time) time.calls += step;
  }

  end(page: number): void {
    this.pages.delete(page);
  }

  /** A message of any kind arrived. */
  noteMessage(): void {
    this.silence = 0;
  }

  /** Called once per tick: why the thread has to be terminated; null while it may go on. */
  tick(): Overrun | null {
    if (this.pages.size === 0) return null;
    this.silence += 1;
    for (const time of this.pages.values()) {
      time.whole += 1;
      if (time.calls === 0) time.work += 1;
    }
    const { silence, work, whole } = this.limits;
    if (this.silence > silence) return { reason: 'A rendering thread does not answer', paths: this.atWork };
    const over = [...this.pages.values()].filter((time) => time.work > work || time.whole > whole);
    return over.length === 0 ? null : { reason: 'A page is not done in time', paths: pathsOf(over) };
  }
}

function pathsOf(pages: readonly PageTime[]): readonly string[] {
  return pages.map(({ path }) => path);
}
