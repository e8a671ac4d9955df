import { LANGUAGES } from '@opev/domain';
import { markedStale, type Staleness } from './stale-page';
import type { RenderedPage } from './page-cache';

const PAGE: RenderedPage = {
  status: 200,
  headers: { 'content-type': 'text/html', etag: '"a"' },
  body: {
    identity: Buffer.from('<html><body class="x"><app-root>figures</app-root></body></html>'),
    br: null,
    gzip: null,
  },
  isCacheable: true,
};
const STALENESS: Staleness = {
  since: new Date('2026-03-01T22:30:00Z'),
  now: new Date('2026-03-01T22:32:05Z'),
  language: 'en',
  text: 'The database does not answer. This is from <{{time}}>.',
};
const htmlOf = (page: RenderedPage): string => page.body.identity.toString();

describe('a page that may be old', () => {
  it('says so before the application, with the observatory’s time, and leaves the application as it was', async () => {
    const html = htmlOf(await markedStale(PAGE, STALENESS));
    expect(html).toMatch(/<body class="x"><p role="status"[^>]*>The database does not answer\. This is from &lt;<time/);
    expect(html).toContain('<time datetime="2026-03-01T22:30:00.000Z">March 1, 2026 at 11:30 PM</time>&gt;.</p>');
    expect(html).toContain('</p><app-root>figures</app-root>');
  });

  it('is not cacheable, and carries its age in seconds', async () => {
    const { headers, isCacheable } = await markedStale(PAGE, STALENESS);
    expect(isCacheable).toBe(false);
    expect(headers).toEqual({
      'content-type': 'text/html',
      'cache-control': 'no-store',
      age: '125',
      warning: '110 - "Response is Stale"',
    });
  });

  it.each(LANGUAGES)('writes the time in %s with European digits', async (language) => {
    const html = htmlOf(await markedStale(PAGE, { ...STALENESS, language }));
    expect(/<time[^>]*>([^<]+)</.exec(html)?.[1]).toMatch(/2026/);
  });
});
