import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { end, messageFrom, startNode } from './child';
import type { BenchRequest } from './connection';
import type { LoadOrder, LoadResult } from './load-process';
import type { WholeAnswer } from './product';
import type { FixedAnswer } from './reference-process';

const CONNECTIONS = 16;
const ROUND_MS = 1_500;
const WARM_UP_MS = 1_500;
const PAIRS = 7;
/** Node's own affair, or made for each answer anew. */
const NOT_COPIED = ['connection', 'date', 'keep-alive', 'transfer-encoding'];

/** Two servers measured in turn, in the same minute. */
export interface Comparison {
  readonly ours: LoadResult;
  readonly reference: LoadResult;
  /** Requests per second, ours by the reference's: median of the pairs. */
  readonly ratio: number;
  /** The slowest of a hundred, ours by the reference's: median of the pairs. */
  readonly p99Ratio: number;
}

/** The load process, and a plain `node:http` server as reference. */
export class Harness {
  private constructor(
    private readonly asking: ChildProcess,
    private readonly reference: ChildProcess,
    private readonly referencePort: number,
  ) {}

  static async start(): Promise<Harness> {
    const asking = startNode({ core: 'asks', args: ['--import', 'tsx', join(__dirname, 'load-process.ts')] });
    const args = ['--import', 'tsx', join(__dirname, 'reference-process.ts')];
    const reference = startNode({ core: 'answers', args });
    return new Harness(asking, reference, await messageFrom<number>(reference));
  }

  async load(order: Partial<LoadOrder> & Pick<LoadOrder, 'port' | 'requests'>): Promise<LoadResult> {
    const result = messageFrom<LoadResult>(this.asking);
    this.asking.send({ connections: CONNECTIONS, milliseconds: ROUND_MS, ...order });
    return result;
  }

  /** A server against a bare one that sends what it sent to the same request. */
  async againstBare(port: number, request: BenchRequest, answer: WholeAnswer): Promise<Comparison> {
    const copied = Object.entries(answer.headers).filter(([name]) => !NOT_COPIED.includes(name));
    const headers = { ...Object.fromEntries(copied), 'content-length': String(answer.body.length) };
    const fixed: FixedAnswer = { status: answer.status, headers, bodyBase64: answer.body.toString('base64') };
    const isReady = messageFrom(this.reference);
    this.reference.send(fixed);
    await isReady;
    return this.compare(port, this.referencePort, request);
  }

  /** Compares two servers under the same requests. */
  async compare(port: number, referencePort: number, request: BenchRequest): Promise<Comparison> {
    const requests = [request];
    for (const warmed of [port, referencePort]) await this.load({ port: warmed, requests, milliseconds: WARM_UP_MS });
    const pairs: { readonly ours: LoadResult; readonly reference: LoadResult }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      pairs.push({
        ours: await this.load({ port, requests }),
        reference: await this.load({ port: referencePort, requests }),
      });
    }
    const middle = pairs.toSorted((a, b) => a.ours.perSecond - b.ours.perSecond)[Math.floor(PAIRS / 2)];
    if (!middle) throw new Error('There is always a pair in the middle.');
    return {
      ...middle,
      ratio: median(pairs.map(({ ours, reference }) => ours.perSecond / reference.perSecond)),
      p99Ratio: median(pairs.map(({ ours, reference }) => ours.p99 / reference.p99)),
    };
  }

  async stop(): Promise<void> {
    await Promise.all([end(this.asking), end(this.reference)]);
  }
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
