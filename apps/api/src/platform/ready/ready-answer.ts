import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type EncodedBody, type Encoding } from '../encoding/encodings';
import { isKnown } from '../published/public-answers';

/** An answer of which nothing is left to be made: its body in every encoding, and the head that goes with each. */
export interface ReadyAnswer {
  readonly etag: string;
  readonly body: EncodedBody;
  /** Names and values in turn, as Node writes them without looking at them again. */
  readonly heads: Readonly<Record<Encoding, readonly string[]>>;
  /** For who has it already. */
  readonly unchangedHead: readonly string[];
}

/** Writes the heads of an answer beforehand. `headers` must have the ETag and none that depends on the encoding. */
export function readyAnswer(headers: Readonly<Record<string, string>>, body: EncodedBody): ReadyAnswer {
  const written = Object.entries(headers).flat();
  const headOf = (encoding: Encoding): readonly string[] => [
    ...written,
    ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
    'content-length',
    String((body[encoding] ?? body.identity).length),
  ];
  return {
    etag: headers['etag'] ?? '',
    body,
    heads: { identity: headOf('identity'), br: headOf('br'), gzip: headOf('gzip') },
    unchangedHead: written,
  };
}

/** The same answer with more in its heads. */
export function withHeaders(answer: ReadyAnswer, headers: Readonly<Record<string, string>>): ReadyAnswer {
  const more = Object.entries(headers).flat();
  const { identity, br, gzip } = answer.heads;
  return {
    ...answer,
    heads: { identity: [...more, ...identity], br: [...more, ...br], gzip: [...more, ...gzip] },
    unchangedHead: [...more, ...answer.unchangedHead],
  };
}

/** Sends it, compressed as the reader can take it; nothing but 304 to who has it already. */
export function sendReady(answer: ReadyAnswer, request: IncomingMessage, response: ServerResponse): void {
  const known = request.headers['if-none-match'];
  if (known !== undefined && isKnown(known, answer.etag)) {
    response.writeHead(304, answer.unchangedHead as string[]);
    response.end();
    return;
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'], answer.body);
  response.writeHead(200, answer.heads[encoding] as string[]);
  response.end(answer.body[encoding]);
}
