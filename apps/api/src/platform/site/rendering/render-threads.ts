import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Language } from '@opev/domain';
import type { RenderedPage } from '../page-cache';
import type { CallApi } from '../page-renderer';
import { EndedRenders } from './ended-renders';
import type { ThreadOrder } from './messages';
import { pagePattern } from './page-pattern';
import { RENDER_LIMITS, type RenderLimits } from './render-limits';
import { RenderEnded, RenderThread } from './render-thread';
import type { Overrun } from './thread-watch';

const PROGRAM = join(__dirname, 'render-program.js');
/** One core is left for the API; more than two threads would seldom be busy. */
const THREADS = Math.min(2, Math.max(1, availableParallelism() - 1));

const RETRY_MS = 1_000;

interface Starting extends ThreadOrder {
  readonly callApi: CallApi;
  /** Entry point of a thread; tests use one that reads the sources. */
  readonly program?: string;
  readonly threads?: number;
  readonly limits?: RenderLimits;
}

/**
 * The pool of rendering threads, each with its own heap: garbage of renders is not collected together with the figures, and
 * precomputed answers do not wait for renders. A stuck thread is terminated and replaced. See ADR 17 and 19.
 */
export class RenderThreads {
  private readonly logger = new Logger('RenderThreads');
  private readonly threads = new Set<RenderThread>();
  private readonly ended = new EndedRenders();
  private readonly waiting = new Set<() => void>();
  private readonly limits: RenderLimits;
  private readonly wanted: number;
  private readonly ticking: NodeJS.Timeout;
  private reserved: RenderThread | null = null;
  private ticks = 0;
  private isClosed = false;

  private constructor(private readonly starting: Starting) {
    this.limits = starting.limits ?? RENDER_LIMITS;
    this.wanted = starting.threads ?? THREADS;
    this.ticking = setInterval(() => this.tick(), this.limits.tickMs).unref();
  }

  /** Starts the pool; rejects when the renderer cannot be loaded. */
  static async start(starting: Starting): Promise<RenderThreads> {
    const threads = new RenderThreads(starting);
    await Promise.all(Array.from({ length: threads.wanted }, () => threads.begin()));
    return threads;
  }

  /** What is wrong with rendering, in a sentence for the operator; null when nothing is. */
  get trouble(): string | null {
    if ([...this.threads].some(({ isStuck }) => isStuck)) return 'A rendering thread does not answer.';
    return this.threads.size < this.wanted ? 'A rendering thread is being replaced.' : null;
  }

  /**
   * Renders in the least busy thread. Rejects when the page cannot be rendered; with RenderEnded when it exceeds a limit or
   * its thread was terminated.
   */
  async render(path: string, language: Language | null): Promise<RenderedPage> {
    if (this.ended.isRefused(path)) throw new RenderEnded('This page is not rendered for a while');
    const page = this.ended.isSuspected(path)
      ? await this.renderAlone(path, language)
      : await (await this.until(() => this.free())).render(path, language).finally(() => this.wake());
    this.ended.forget(path);
    return page;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.ticking);
    this.wake();
    await Promise.all([...this.threads].map((thread) => thread.stop()));
  }

  /** Renders a suspected page alone in a thread, one at a time: if it ends this thread too, it is the cause. */
  private async renderAlone(path: string, language: Language | null): Promise<RenderedPage> {
    const thread = await this.until(() => (this.reserved ? null : (this.reserved = this.free())));
    try {
      const isThere = await this.until(() => (thread.busy === 0 ? this.threads.has(thread) : null));
      if (!isThere) throw new RenderEnded('The thread kept for a page was ended before');
      return await thread.render(path, language);
    } finally {
      this.reserved = null;
      this.wake();
    }
  }

  /** The least busy thread; null when none answers, or the only one is reserved for a suspected page. */
  private free(): RenderThread | null {
    const [free = null] = [...this.threads]
      .filter((thread) => !thread.isStuck && thread !== this.reserved)
      .sort((one, other) => one.busy - other.busy);
    return free;
  }

  /** Waits for a thread, at most as long as it takes to terminate and replace a stuck one. */
  private async until<T>(find: () => T | null): Promise<T> {
    const last = this.ticks + this.limits.whole;
    for (let found = find(); ; found = find()) {
      if (found !== null) return found;
      if (this.isClosed || this.ticks > last) throw new RenderEnded('There is no thread to render in');
      await new Promise<void>((goOn) => this.waiting.add(goOn));
    }
  }

  private tick(): void {
    this.ticks += 1;
    for (const thread of this.threads) thread.tick();
    this.wake();
  }

  private wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const goOn of waiting) goOn();
  }

  private async begin(): Promise<void> {
    const { program = PROGRAM, callApi, distDirectory, publicOrigin } = this.starting;
    const order = { distDirectory, publicOrigin };
    const thread = await RenderThread.start({ program, order, callApi, limits: this.limits });
    if (this.isClosed) return thread.stop();
    this.threads.add(thread);
    thread.onGone((why) => this.lose(thread, why));
    this.wake();
  }

  /** Replaces an ended thread; its pages have failed, later ones use another. */
  private lose(thread: RenderThread, { reason, paths }: Overrun): void {
    this.threads.delete(thread);
    if (this.isClosed) return;
    this.ended.note(paths);
    this.logger.error({ pages: paths.map(pagePattern) }, `${reason}; another one is started.`);
    this.replace();
  }

  private replace(): void {
    this.begin().catch(() => {
      this.logger.error('A rendering thread did not start; it is tried again.');
      setTimeout(() => this.replace(), RETRY_MS).unref();
    });
  }
}
