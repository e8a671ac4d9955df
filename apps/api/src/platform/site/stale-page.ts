import type { Language } from '@opev/domain';
import { OBSERVATORY_TIME_ZONE } from '../clock/clock';
import { encodeBody } from '../encoding/encodings';
import { staleHeaders } from '../published/stale-headers';
import type { RenderedPage } from './page-cache';
import { xmlText } from './xml';

/** Describes a stale page: since when, and in which words. */
export interface Staleness {
  readonly since: Date;
  readonly now: Date;
  readonly language: Language;
  /** Text with `{{time}}` for the time. */
  readonly text: string;
}

const QUALITY = 4;
/** Inserted before the application's element, so that hydration finds what the server rendered. */
const BODY = /<body[^>]*>/;
const STYLE =
  'margin:0;padding:.75rem 1rem;font:1rem/1.5 system-ui,sans-serif;text-align:center;background:#fff3cd;color:#4a3500;border-block-end:1px solid #b58900';

/** Adds a banner with the time of the data; the response must not be cached. */
export async function markedStale(page: RenderedPage, staleness: Staleness): Promise<RenderedPage> {
  const html = page.body.identity.toString('utf8').replace(BODY, (body) => body + bandOf(staleness));
  const headers = Object.fromEntries(Object.entries(page.headers).filter(([name]) => name !== 'etag'));
  return {
    ...page,
    headers: { ...headers, ...staleHeaders(staleness.since, staleness.now), 'cache-control': 'no-store' },
    body: await encodeBody(Buffer.from(html, 'utf8'), QUALITY),
    isCacheable: false,
  };
}

function bandOf({ since, language, text }: Staleness): string {
  const time = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: OBSERVATORY_TIME_ZONE,
  }).format(since);
  const [before = '', after = ''] = text.split('{{time}}');
  const sentence = `${xmlText(before)}<time datetime="${since.toISOString()}">${xmlText(time)}</time>${xmlText(after)}`;
  return `<p role="status" data-stale style="${STYLE}">${sentence}</p>`;
}
