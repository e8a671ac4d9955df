import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Language } from '@opev/domain';
import type { RenderedPage } from '../page-cache';
import type { CallApi } from '../page-renderer';
import type { ThreadOrder } from './messages';
import { RenderThread } from './render-thread';

const PROGRAM = join(__dirname, 'render-program.js');
/** A core is left for the API; more than two would seldom have something to do. */
const THREADS = Math.min(2, Math.max(1, availableParallelism() - 1));

const RETRY_MS = 1_000;

interface Starting extends ThreadOrder {
  readonly callApi: CallApi;
  /** The program of a thread; a test brings one that reads the sources. */
  readonly program?: string;
  readonly threads?: number;
}

/**
 * The threads pages are rendered in, each in a heap of its own: what a render leaves behind is not looked for among the
 * figures, and an answer that is ready does not wait for a page that is not. See ADR 17.
 */
export class RenderThreads {
  private readonly logger = new Logger('RenderThreads');
  private readonly threads = new Set<RenderThread>();
  private beginning: Promise<void> = Promise.resolve();
  private isClosed = false;

  private constructor(private readonly starting: Starting) {}

  /** Rejects when the web's renderer cannot be loaded. */
  static async start(starting: Starting): Promise<RenderThreads> {
    const threads = new RenderThreads(starting);
    await Promise.all(Array.from({ length: starting.threads ?? THREADS }, () => threads.begin()));
    return threads;
  }

  /** Renders in the thread that has least to do. Rejects when the page cannot be rendered. */
  async render(path: string, language: Language | null): Promise<RenderedPage> {
    if (this.threads.size === 0) await this.beginning;
    const [free] = [...this.threads].sort((one, other) => one.busy - other.busy);
    if (!free) throw new Error('There is no thread to render in.');
    return free.render(path, language);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.threads].map((thread) => thread.stop()));
  }

  private async begin(): Promise<void> {
    const { program = PROGRAM, callApi, ...order } = this.starting;
    const thread = await RenderThread.start(program, order, callApi);
    if (this.isClosed) return thread.stop();
    this.threads.add(thread);
    thread.onExit(() => {
      this.threads.delete(thread);
      if (!this.isClosed) this.replace('A rendering thread left');
    });
  }

  /** The pages of the one that left have failed; the next ones find another. */
  private replace(reason: string): void {
    this.logger.error(`${reason}; another one is started.`);
    this.beginning = this.begin();
    this.beginning.catch(() => setTimeout(() => this.replace('A rendering thread did not start'), RETRY_MS).unref());
  }
}
