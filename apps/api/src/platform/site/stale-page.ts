import type { Language } from '@opev/domain';
import { OBSERVATORY_TIME_ZONE } from '../clock/clock';
import { encodeBody } from '../encoding/encodings';
import { staleHeaders } from '../published/stale-headers';
import type { RenderedPage } from './page-cache';
import { xmlText } from './xml';

/** What a page says that may be older than it looks: when it is of, and how that is said. */
export interface Staleness {
  readonly since: Date;
  readonly now: Date;
  readonly language: Language;
  /** `{{time}}` stands for the time. */
  readonly text: string;
}

const QUALITY = 4;
/** Before the application's own element, so that what the browser takes over is what the server made. */
const BODY = /<body[^>]*>/;
const STYLE =
  'margin:0;padding:.75rem 1rem;font:1rem/1.5 system-ui,sans-serif;text-align:center;background:#fff3cd;color:#4a3500;border-block-end:1px solid #b58900';

/** The page under a band that says from when it is. Nobody is to keep it. */
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
