import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Lru } from '../cache/lru';

/** One body in the encodings browsers accept; each is made once and cached with the body. */
export interface EncodedBody {
  readonly identity: Buffer;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

export type Encoding = 'br' | 'gzip' | 'identity';

/** Below this a compressed body gains nothing. */
const WORTH_COMPRESSING = 1_024;

/** Compresses outside the event loop. `quality` is brotli's: 11 for files that stay, less for pages. */
export async function encodeBody(identity: Buffer, quality: number): Promise<EncodedBody> {
  if (identity.length < WORTH_COMPRESSING) return { identity, br: null, gzip: null };
  const [br, zipped] = await Promise.all([compressed(identity, 'br', quality), compressed(identity, 'gzip', quality)]);
  return { identity, br, gzip: zipped };
}

async function compressed(identity: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  switch (encoding) {
    case 'identity':
      return identity;
    case 'br':
      return promisify(brotliCompress)(identity, {
        params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
      });
    case 'gzip':
      return promisify(gzip)(identity, { level: Math.min(9, quality) });
  }
}

/** The best encoding both sides have. */
export function chooseEncoding(acceptEncoding: string | undefined, body: EncodedBody): Encoding {
  const accepted = acceptedIn(acceptEncoding ?? '');
  if (body.br && accepted.includes('br')) return 'br';
  return body.gzip && accepted.includes('gzip') ? 'gzip' : 'identity';
}

/** Whether the body is already encoded in the best encoding the reader accepts. */
export function isEncodedFor(acceptEncoding: string | undefined, body: EncodedBody): boolean {
  return body[wanted(acceptEncoding, body)] !== null;
}

/**
 * The body with the best encoding the reader accepts; the same object when that is there already. Concurrent requests share
 * one compression.
 */
export async function encodedFor(
  acceptEncoding: string | undefined,
  body: EncodedBody,
  quality: number,
): Promise<EncodedBody> {
  const encoding = wanted(acceptEncoding, body);
  if (body[encoding] !== null) return body;
  const underWay = beingMade.get(body) ?? {};
  beingMade.set(body, underWay);
  return (underWay[encoding] ??= compressed(body.identity, encoding, quality).then((made) => ({
    ...body,
    [encoding]: made,
  })));
}

const beingMade = new WeakMap<EncodedBody, Partial<Record<Encoding, Promise<EncodedBody>>>>();

function wanted(acceptEncoding: string | undefined, { identity }: EncodedBody): Encoding {
  if (identity.length < WORTH_COMPRESSING) return 'identity';
  const accepted = acceptedIn(acceptEncoding ?? '');
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity';
}

/**
 * Parsed `Accept-Encoding` headers in the cache: browsers send few different ones, and invented ones must not grow it
 * without bound.
 */
const MAX_CACHED_HEADERS = 100;
const readBefore = new Lru<readonly string[]>({ entries: MAX_CACHED_HEADERS });

function acceptedIn(header: string): readonly string[] {
  return readBefore.getOrMake(header, () =>
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0] ?? ''),
  );
}

/** How many bytes of memory a body takes. */
export function sizeOf(body: EncodedBody): number {
  return body.identity.length + (body.br?.length ?? 0) + (body.gzip?.length ?? 0);
}
