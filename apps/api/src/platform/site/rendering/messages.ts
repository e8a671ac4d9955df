import type { Language } from '@opev/domain';
import type { EncodedBody } from '../../encoding/encodings';
import type { RenderedPage } from '../page-cache';
import type { ApiAnswer } from '../page-renderer';

/** What a rendering thread is started with. */
export interface ThreadOrder {
  /** `apps/web/dist` */
  readonly distDirectory: string;
  readonly publicOrigin: string;
}

/** A page to be rendered; `page` names it in all that is said about it. */
export interface RenderOrder {
  readonly page: number;
  readonly path: string;
  readonly language: Language | null;
}

/** What a rendering thread is told. */
export type ToThread =
  | { readonly kind: 'render'; readonly order: RenderOrder }
  | { readonly kind: 'answer'; readonly call: number; readonly answer: ApiAnswer }
  /** Is it still there? */
  | { readonly kind: 'ping' };

/** What a rendering thread says. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pong' }
  | {
      readonly kind: 'call';
      /** The page that asks. */
      readonly page: number;
      readonly call: number;
      readonly method: string;
      readonly path: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'rendered'; readonly page: number; readonly rendered: RenderedPage }
  | { readonly kind: 'failed'; readonly page: number; readonly reason: string };

/** A page as it came from another thread: there, bytes lose that they are a Buffer. */
export function received(page: RenderedPage): RenderedPage {
  const { identity, br, gzip } = page.body;
  const body: EncodedBody = { identity: asBuffer(identity), br: br && asBuffer(br), gzip: gzip && asBuffer(gzip) };
  return { ...page, body };
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}
