import { createHash } from 'node:crypto';
import type { Language } from '@opev/domain';
import type { SiteBuild } from './build';
import type { RenderedPage } from './page-cache';
import { completeDocument, framedDocument } from './page-document';
import { contentSecurityPolicy, FRAMED_POLICY, mayBeFramed } from './page-security';
import { isPrivate } from './robots';
import { withRoomFrame } from './room-frame';
import { settledDocument } from './settled-document';

/** The answer of an in-process API call. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Calls the API in process, without any of a visitor's headers. Must not count against rate limits. */
export type CallApi = (method: string, path: string, headers: Readonly<Record<string, string>>) => Promise<ApiAnswer>;

interface PageRequest {
  readonly path: string;
  readonly language: Language | null;
}

/** Renders one page; compression happens on request. The request is synthetic: nothing of the visitor reaches the renderer. */
export async function renderPage(
  { path, language }: PageRequest,
  { build, publicOrigin, callApi }: { build: SiteBuild; publicOrigin: string; callApi: CallApi },
): Promise<RenderedPage> {
  const calls = new WatchedCalls(build, callApi);
  const response = await build.engine.handle(new Request(publicOrigin + path), {
    callApi: calls.call,
    textsVersion: build.textsVersion,
  });
  if (!response) throw new Error('No page and no not-found page');
  const location = response.headers.get('location');
  if (location) return redirect(location);
  const status = calls.haveFailed && response.status < 500 ? 503 : response.status;
  const { textsVersion, languages } = build;
  const isFramed = mayBeFramed(path);
  const isHidden = isFramed || isPrivate(path);
  const facts = { publicOrigin, language, languages, textsVersion, path, isFound: status === 200 && !isHidden };
  const document = completeDocument(settledDocument(await response.text()), facts);
  const html = isFramed ? framedDocument(document) : inRoom(document, { path, language }, build);
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': isFramed ? FRAMED_POLICY : contentSecurityPolicy(html),
      ...(isHidden ? { 'x-robots-tag': 'noindex' } : {}),
      etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`,
    },
    body: { identity: Buffer.from(html, 'utf8'), br: null, gzip: null },
    isCacheable: status === 200,
  };
}

function inRoom(html: string, { path, language }: PageRequest, { files, textsVersion }: SiteBuild): string {
  return language === null ? html : withRoomFrame(html, { path, language, files, textsVersion });
}

/** The calls of one render: language files come from memory, the rest from the API; records whether one failed. */
class WatchedCalls {
  haveFailed = false;

  constructor(
    private readonly build: SiteBuild,
    private readonly callApi: CallApi,
  ) {}

  readonly call: CallApi = async (method, path, headers) => {
    const file = this.build.files.get(path.split('?')[0] ?? '');
    if (file)
      return { status: 200, headers: { 'content-type': file.contentType }, body: file.content.toString('utf8') };
    try {
      const answer = await this.callApi(method, path, headers);
      if (answer.status >= 500 || answer.status === 429) this.haveFailed = true;
      return answer;
    } catch {
      this.haveFailed = true;
      return { status: 503, headers: { 'content-type': 'application/problem+json' }, body: '{}' };
    }
  };
}

function redirect(location: string): RenderedPage {
  const empty = Buffer.alloc(0);
  return { status: 302, headers: { location }, body: { identity: empty, br: null, gzip: null }, isCacheable: false };
}
