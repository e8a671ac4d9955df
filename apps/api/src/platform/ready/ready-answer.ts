import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, type EncodedBody, type Encoding } from '../encoding/encodings';
import { isKnown } from '../published/public-answers';

/** A precomputed response: its body in every encoding, and the headers that go with each. */
export interface ReadyAnswer {
  readonly etag: string;
  readonly body: EncodedBody;
  /** Names and values in turn: raw headers, which Node writes without checking them again. */
  readonly heads: Readonly<Record<Encoding, readonly string[]>>;
  /** Headers of a 304. */
  readonly unchangedHead: readonly string[];
}

/** Precomputes the headers of a response. `headers` must contain the ETag and nothing that depends on the encoding. */
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

/** The same response with additional headers. */
export function withHeaders(answer: ReadyAnswer, headers: Readonly<Record<string, string>>): ReadyAnswer {
  const more = Object.entries(headers).flat();
  const { identity, br, gzip } = answer.heads;
  return {
    ...answer,
    heads: { identity: [...more, ...identity], br: [...more, ...br], gzip: [...more, ...gzip] },
    unchangedHead: [...more, ...answer.unchangedHead],
  };
}

/** Sends it in the best encoding the reader accepts, or 304 when the reader has it already. */
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
