import { LANGUAGES } from '@opev/domain';
import { sitemapXml } from './sitemap';

describe('the sitemap', () => {
  it('lists at most 50,000 addresses, within the 50 MB a sitemap may have', () => {
    const paths = Array.from({ length: 20_000 }, (_, index) => `/organizations/name-${String(index)}`);
    const xml = sitemapXml({ publicOrigin: 'https://opev.example', languages: LANGUAGES }, paths);
    expect(xml.match(/<loc>/g)).toHaveLength(50_000);
    expect(Buffer.byteLength(xml)).toBeLessThan(50 * 1024 * 1024);
  });
});
