import { Worker } from 'node:worker_threads';
import type { Language } from '@opev/domain';
import type { RenderedPage } from '../page-cache';
import type { ApiAnswer, CallApi } from '../page-renderer';
import { received, type FromThread, type ThreadOrder, type ToThread } from './messages';
import type { RenderLimits } from './render-limits';
import { ThreadWatch, type Overrun } from './thread-watch';

/**
 * A render leaves tens of megabytes of garbage. With a young generation that holds several renders, hardly anything of a
 * page is still referenced when it is collected, and nothing of it is promoted.
 */
const MEMORY = { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 512 };
const API_AWAY: ApiAnswer = { status: 503, headers: { 'content-type': 'application/problem+json' }, body: '{}' };

interface Awaited {
  readonly rendered: (page: RenderedPage) => void;
  readonly failed: (error: Error) => void;
}

/** Settings of a thread. */
export interface ThreadSetting {
  readonly program: string;
  readonly order: ThreadOrder;
  readonly callApi: CallApi;
  readonly limits: RenderLimits;
}

/** The thread ended, or was terminated, before the page was rendered. */
export class RenderEnded extends Error {}

/** One thread that renders pages, several at a time: while one waits for the API, another goes on. */
export class RenderThread {
  private readonly awaited = new Map<number, Awaited>();
  private readonly worker: Worker;
  private readonly watch: ThreadWatch;
  private pages = 0;
  private gone: ((why: Overrun) => void) | null = null;

  private constructor(private readonly setting: ThreadSetting) {
    this.watch = new ThreadWatch(setting.limits);
    this.worker = new Worker(setting.program, { workerData: setting.order, resourceLimits: MEMORY });
    this.worker.on('message', (message: FromThread) => this.receive(message));
    // A thread that runs out of memory emits both events; after either nothing more comes.
    this.worker.on('error', ({ message }) => this.leave(`A rendering thread failed: ${message}`));
    this.worker.on('exit', (code) => this.leave(`A rendering thread left (${String(code)})`));
  }

  /** Starts a thread; rejects when it cannot load the renderer. */
  static async start(setting: ThreadSetting): Promise<RenderThread> {
    const thread = new RenderThread(setting);
    await new Promise<void>((ready, failed) => {
      thread.worker.once('message', () => ready());
      thread.worker.once('error', failed);
      thread.worker.once('exit', () => failed(new Error('A rendering thread did not start.')));
    });
    // The thread alone does not keep the process alive.
    thread.worker.unref();
    return thread;
  }

  /** How many pages it is rendering. */
  get busy(): number {
    return this.awaited.size;
  }

  /** Whether it has sent no message for too long. */
  get isStuck(): boolean {
    return this.watch.isStuck;
  }

  /** Calls back once when the thread has ended: the reason, and the paths of the pages that may be the cause. */
  onGone(gone: (why: Overrun) => void): void {
    this.gone = gone;
  }

  /** Rejects when the page cannot be rendered; with RenderEnded when the thread ends first. */
  render(path: string, language: Language | null): Promise<RenderedPage> {
    const page = ++this.pages;
    return new Promise((rendered, failed) => {
      this.awaited.set(page, { rendered, failed });
      this.watch.begin(page, path);
      this.post({ kind: 'render', order: { page, path, language } });
    });
  }

  /** Terminates the thread when it, or one of its pages, exceeds a limit; called once per tick. */
  tick(): void {
    const overrun = this.watch.tick();
    if (overrun) {
      this.leave(overrun.reason, overrun.paths);
      void this.stop();
    } else if (this.busy > 0) this.post({ kind: 'ping' });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private receive(message: FromThread): void {
    this.watch.noteMessage();
    switch (message.kind) {
      case 'ready':
      case 'pong':
        return;
      case 'call':
        void this.answer(message);
        return;
      case 'rendered':
        return this.settle(message.page, ({ rendered }) => rendered(received(message.rendered)));
      case 'failed':
        return this.settle(message.page, ({ failed }) => failed(new Error(message.reason)));
    }
  }

  private async answer({ page, call, method, path, headers }: FromThread & { kind: 'call' }): Promise<void> {
    this.watch.call(page, 1);
    const answer = await this.setting.callApi(method, path, headers).catch(() => API_AWAY);
    this.watch.call(page, -1);
    this.post({ kind: 'answer', call, answer });
  }

  private post(message: ToThread): void {
    this.worker.postMessage(message);
  }

  private settle(page: number, how: (awaited: Awaited) => void): void {
    const awaited = this.awaited.get(page);
    this.awaited.delete(page);
    this.watch.end(page);
    if (awaited) how(awaited);
  }

  private leave(reason: string, paths = this.watch.atWork): void {
    this.gone?.({ reason, paths });
    this.gone = null;
    for (const page of [...this.awaited.keys()]) this.settle(page, ({ failed }) => failed(new RenderEnded(reason)));
  }
}
