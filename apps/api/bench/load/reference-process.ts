import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A fixed answer to every request. */
export interface FixedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodyBase64: string;
}

let body = Buffer.alloc(0);
let answer: FixedAnswer = { status: 204, headers: {}, bodyBase64: '' };

/** The least a Node server can do: one head and one body that were there before. */
const server = createServer((_, response) => {
  response.writeHead(answer.status, answer.headers);
  response.end(body);
});

process.on('message', (fixed: FixedAnswer) => {
  answer = fixed;
  body = Buffer.from(fixed.bodyBase64, 'base64');
  process.send?.('ready');
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
