import { parentPort, workerData } from 'node:worker_threads';
import { readBuild } from '../build';
import { renderPage, type ApiAnswer, type CallApi } from '../page-renderer';
import type { FromThread, RenderOrder, ThreadOrder, ToThread } from './messages';
import { heapTidier } from './tidy-heap';

/** Entry point of a rendering thread: receives pages to render and API answers, sends rendered pages and API calls. */
async function main(): Promise<void> {
  const { distDirectory, publicOrigin } = workerData as ThreadOrder;
  const build = await readBuild(distDirectory, publicOrigin);
  const waiting = new Map<number, (answer: ApiAnswer) => void>();
  const tidy = heapTidier();
  let calls = 0;
  let inFlight = 0;
  const callFor =
    (page: number): CallApi =>
    (method, path, headers) =>
      new Promise((answered) => {
        const call = ++calls;
        waiting.set(call, answered);
        post({ kind: 'call', page, call, method, path, headers });
      });
  const render = ({ page, path, language }: RenderOrder): void => {
    inFlight += 1;
    void renderPage({ path, language }, { build, publicOrigin, callApi: callFor(page) })
      .then(
        (rendered) => post({ kind: 'rendered', page, rendered }),
        (error: unknown) => post({ kind: 'failed', page, reason: reasonOf(error) }),
      )
      .finally(() => {
        inFlight -= 1;
        // After messages that have arrived meanwhile: a requested page goes first.
        setImmediate(() => inFlight === 0 && tidy());
      });
  };
  parentPort?.on('message', (message: ToThread) => {
    if (message.kind === 'render') return render(message.order);
    if (message.kind === 'ping') return post({ kind: 'pong' });
    waiting.get(message.call)?.(message.answer);
    waiting.delete(message.call);
  });
  post({ kind: 'ready' });
}

function post(message: FromThread): void {
  parentPort?.postMessage(message);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main();
