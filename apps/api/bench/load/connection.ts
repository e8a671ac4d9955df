import { connect, type Socket } from 'node:net';

/** A request. */
export interface BenchRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Status, latency and size of a response. */
export interface BenchResponse {
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

/**
 * A keep-alive connection with sequential requests and a minimal HTTP parser, so that the server is measured: Node's own
 * client costs more than a plain server.
 */
export class Connection {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private startedAt = 0;
  private answered: ((answer: BenchResponse) => void) | null = null;
  private failed: ((error: Error) => void) | null = null;

  constructor(
    private readonly host: string,
    port: number,
  ) {
    this.socket = connect({ host, port, noDelay: true });
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    this.socket.on('error', (error) => this.failed?.(error));
    this.socket.on('close', () => this.failed?.(new Error('The server closed the connection.')));
  }

  ask(call: BenchRequest): Promise<BenchResponse> {
    return new Promise((answered, failed) => {
      this.answered = answered;
      this.failed = failed;
      this.startedAt = performance.now();
      this.socket.write(requestOf(call, this.host));
    });
  }

  close(): void {
    this.failed = null;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const head = this.received.indexOf('\r\n\r\n');
    if (head === -1) return;
    const text = this.received.toString('latin1', 0, head);
    if (!isComplete(this.received, head + 4, text)) return;
    const answer = {
      status: Number(text.slice(9, 12)),
      milliseconds: performance.now() - this.startedAt,
      bytes: this.received.length,
    };
    this.received = Buffer.alloc(0);
    this.answered?.(answer);
  }
}

const requests = new Map<BenchRequest, string>();

function requestOf(call: BenchRequest, host: string): string {
  const known = requests.get(call);
  if (known !== undefined) return known;
  const headers = Object.entries(call.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `GET ${call.path} HTTP/1.1\r\nhost: ${host}\r\n${headers.join('')}\r\n`;
  requests.set(call, request);
  return request;
}

function isComplete(received: Buffer, bodyStart: number, head: string): boolean {
  const length = /\r\ncontent-length: (\d+)/i.exec(head);
  if (length) return received.length >= bodyStart + Number(length[1]);
  return !/\r\ntransfer-encoding: chunked/i.test(head) || received.subarray(-7).toString('latin1') === '\r\n0\r\n\r\n';
}
