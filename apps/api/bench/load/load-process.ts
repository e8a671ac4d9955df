import { setTimeout } from 'node:timers/promises';
import { Connection, type BenchResponse, type BenchRequest } from './connection';

/** What a load is, as it is sent to this process. */
export interface LoadOrder {
  readonly port: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** Requests, in turn. */
  readonly requests: readonly BenchRequest[];
  /** Each once, however long that takes. */
  readonly isOnce?: boolean;
  /** Pause of each connection between an answer and its next request. */
  readonly pauseMs?: number;
}

/** What came of it. */
export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  readonly bytesEach: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

async function load({
  port,
  connections,
  milliseconds,
  requests,
  isOnce = false,
  pauseMs = 0,
}: LoadOrder): Promise<LoadResult> {
  const answers: BenchResponse[] = [];
  const startedAt = performance.now();
  let turn = 0;
  const keepAsking = async (): Promise<void> => {
    const connection = new Connection('127.0.0.1', port);
    const isOver = (): boolean => (isOnce ? turn >= requests.length : performance.now() - startedAt >= milliseconds);
    while (!isOver()) {
      const request = requests[turn++ % requests.length];
      if (request) answers.push(await connection.ask(request));
      if (pauseMs > 0) await setTimeout(pauseMs);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  return resultOf(answers, performance.now() - startedAt);
}

function resultOf(answers: readonly BenchResponse[], milliseconds: number): LoadResult {
  const times = answers.map((answer) => answer.milliseconds).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const statuses: Record<string, number> = {};
  for (const { status } of answers) statuses[String(status)] = (statuses[String(status)] ?? 0) + 1;
  return {
    requests: answers.length,
    perSecond: (answers.length / milliseconds) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    slowest: at(1),
    bytesEach: answers.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, answers.length),
    statuses,
  };
}

process.on('message', (order: LoadOrder) => {
  load(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
