import type { Language } from '@opev/domain';
import type { EncodedBody } from '../../encoding/encodings';
import type { RenderedPage } from '../page-cache';
import type { ApiAnswer } from '../page-renderer';

/** Start parameters of a rendering thread. */
export interface ThreadOrder {
  /** `apps/web/dist` */
  readonly distDirectory: string;
  readonly publicOrigin: string;
}

/** A page to render; `page` identifies it in all messages. */
export interface RenderOrder {
  readonly page: number;
  readonly path: string;
  readonly language: Language | null;
}

/** Messages to a rendering thread. */
export type ToThread =
  | { readonly kind: 'render'; readonly order: RenderOrder }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: ApiAnswer }
  /** Checks that the thread answers. */
  | { readonly kind: 'ping' };

/** Messages from a rendering thread. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | {
      readonly kind: 'call';
      /** The page whose render makes the call. */
      readonly page: number;
      readonly call: number;
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'rendered'; readonly page: number; readonly rendered: RenderedPage }
  | { readonly kind: 'failed'; readonly page: number; readonly reason: string };

/** Restores a page received from another thread: structured cloning turns a Buffer into a plain Uint8Array. */
export function received(page: RenderedPage): RenderedPage {
  const { identity, br, gzip } = page.body;
  const body: EncodedBody = { identity: asBuffer(identity), br: br && asBuffer(br), gzip: gzip && asBuffer(gzip) };
  return { ...page, body };
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
