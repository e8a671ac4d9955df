import { Worker } from 'node:worker_threads';
import type { Language } from '@opev/domain';
import type { RenderedPage } from '../page-cache';
import type { ApiAnswer, CallApi } from '../page-renderer';
import { received, type FromThread, type ThreadOrder, type ToThread } from './messages';

/**
 * A render leaves tens of megabytes behind. With room for several of them, hardly anything of a page is still in use when
 * it is looked through, and nothing of it moves in among what stays.
 */
const MEMORY = { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 512 };
const API_AWAY: ApiAnswer = { status: 503, headers: { 'content-type': 'application/problem+json' }, body: '{}' };

interface Awaited {
  readonly rendered: (page: RenderedPage) => void;
  readonly failed: (error: Error) => void;
}

/** One thread that renders pages, several at a time: while one waits for the API, another goes on. */
export class RenderThread {
  private readonly awaited = new Map<number, Awaited>();
  private readonly worker: Worker;
  private pages = 0;

  private constructor(
    program: string,
    order: ThreadOrder,
    private readonly callApi: CallApi,
  ) {
    this.worker = new Worker(program, { workerData: order, resourceLimits: MEMORY });
    this.worker.on('message', (message: FromThread) => this.hear(message));
    // Both are said of one that runs out of memory; after either nothing more comes.
    this.worker.on('error', (error) => this.failAll(error));
    this.worker.on('exit', (code) => this.failAll(new Error(`A rendering thread left (${String(code)}).`)));
  }

  /** A thread that is ready to render. Rejects when it cannot be. */
  static async start(program: string, order: ThreadOrder, callApi: CallApi): Promise<RenderThread> {
    const thread = new RenderThread(program, order, callApi);
    await new Promise<void>((ready, failed) => {
      thread.worker.once('message', () => ready());
      thread.worker.once('error', failed);
      thread.worker.once('exit', () => failed(new Error('A rendering thread did not start.')));
    });
    // Alone it is no reason for the process to stay.
    thread.worker.unref();
    return thread;
  }

  /** How many pages it is at. */
  get busy(): number {
    return this.awaited.size;
  }

  /** Calls back when it is of no use any more. */
  onExit(left: () => void): void {
    this.worker.once('exit', left);
  }

  /** Rejects when the page cannot be rendered, or the thread is gone before it is. */
  render(path: string, language: Language | null): Promise<RenderedPage> {
    const page = ++this.pages;
    return new Promise((rendered, failed) => {
      this.awaited.set(page, { rendered, failed });
      this.tell({ kind: 'render', order: { page, path, language } });
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private hear(message: FromThread): void {
    switch (message.kind) {
      case 'ready':
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

  private async answer({ call, method, path, headers }: FromThread & { kind: 'call' }): Promise<void> {
    const answer = await this.callApi(method, path, headers).catch(() => API_AWAY);
    this.tell({ kind: 'answer', call, answer });
  }

  private tell(message: ToThread): void {
    this.worker.postMessage(message);
  }

  private settle(page: number, how: (awaited: Awaited) => void): void {
    const awaited = this.awaited.get(page);
    this.awaited.delete(page);
    if (awaited) how(awaited);
  }

  private failAll(error: Error): void {
    for (const page of [...this.awaited.keys()]) this.settle(page, ({ failed }) => failed(error));
  }
}
