import { parentPort, workerData } from 'node:worker_threads';
import { readBuild } from '../build';
import { renderPage, type ApiAnswer, type CallApi } from '../page-renderer';
import type { FromThread, RenderOrder, ThreadOrder, ToThread } from './messages';
import { heapTidier } from './tidy-heap';

/** The program of a rendering thread: pages come out, the API's answers come in. */
async function main(): Promise<void> {
  const { distDirectory, publicOrigin } = workerData as ThreadOrder;
  const build = await readBuild(distDirectory, publicOrigin);
  const waiting = new Map<number, (answer: ApiAnswer) => void>();
  const tidy = heapTidier();
  let calls = 0;
  let underWay = 0;
  const callFor =
    (page: number): CallApi =>
    (method, path, headers) =>
      new Promise((answered) => {
        const call = ++calls;
        waiting.set(call, answered);
        say({ kind: 'call', page, call, method, path, headers });
      });
  const render = ({ page, path, language }: RenderOrder): void => {
    underWay += 1;
    void renderPage({ path, language }, { build, publicOrigin, callApi: callFor(page) })
      .then(
        (rendered) => say({ kind: 'rendered', page, rendered }),
        (error: unknown) => say({ kind: 'failed', page, reason: reasonOf(error) }),
      )
      .finally(() => {
        underWay -= 1;
        // After what has come meanwhile: a page that is asked for goes first.
        setImmediate(() => underWay === 0 && tidy());
      });
  };
  parentPort?.on('message', (told: ToThread) => {
    if (told.kind === 'render') return render(told.order);
    if (told.kind === 'ping') return say({ kind: 'pong' });
    waiting.get(told.call)?.(told.answer);
    waiting.delete(told.call);
  });
  say({ kind: 'ready' });
}

function say(message: FromThread): void {
  parentPort?.postMessage(message);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void main();
