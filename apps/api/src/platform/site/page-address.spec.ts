import { decodableUrl, pageAddress } from './page-address';

const read = (url: string) => pageAddress(url, ['en', 'ar']);

describe('the address of a page', () => {
  it.each([
    ['/en/', '/en/', 'en'],
    ['/ar/goals/3', '/ar/goals/3', 'ar'],
    ['/xx/goals/3', '/xx/goals/3', null],
    ['/arabesque', '/arabesque', null],
    ['/en/goals/%2e%2e/%00', '/en/%00', 'en'],
    ['/en/goals;x=1/3', '/en/goals%3Bx=1/3', 'en'],
    ['/en/(other:goals)', '/en/%28other:goals%29', 'en'],
  ])('%s is one page', (url, path, language) => {
    expect(read(url)).toEqual({ kind: 'page', path, language });
  });

  it.each([
    ['/en/organizations?utm=x&country=TN&atWork=true', '/en/organizations?atWork=true&country=TN'],
    ['/en/goals/3?search=x&asOf=2026-01-31', '/en/goals/3?asOf=2026-01-31'],
    ['/en/method?asOf=2026-01-31', '/en/method'],
    ['/en/nowhere?asOf=2026-01-31', '/en/nowhere'],
    ['/xx/goals?asOf=2026-01-31', '/xx/goals'],
  ])('%s is the page %s: what does not change it is no part of its address', (url, path) => {
    const address = read(url);
    expect(address).toMatchObject({ kind: 'page', path });
  });

  it.each([
    ['/en', '/en/'],
    ['/en//', '/en/'],
    ['/en//x', '/en/x'],
    ['//en///goals//3', '/en/goals/3'],
    ['/en/index.html', '/en/'],
    ['/en/goals/index.html?goal=3', '/en/goals?goal=3'],
    ['//evil.example//en', '/evil.example/en'],
    ['/en/goals/3/', '/en/goals/3'],
    ['/en/goals/3/?goal=1', '/en/goals/3?goal=1'],
    ['/en/countries/tn', '/en/countries/TN'],
    ['/ar/countries/Tn/?theme=youth', '/ar/countries/TN?theme=youth'],
    ['/en/activities?goal=&country=TN&status=', '/en/activities?country=TN'],
    ['/en/search?search=', '/en/search'],
  ])('%s is written %s', (url, to) => {
    expect(read(url)).toEqual({ kind: 'elsewhere', to });
  });

  it.each(['//', '///', '//:80', '//[', '//a b', '/\\', 'http://evil.example/en/', '/%', '/%zz'])(
    'takes %s for some page',
    (url) => {
      expect(['page', 'elsewhere', 'nothing']).toContain(read(url).kind);
    },
  );

  it.each([
    '/favicon.ico',
    '/.well-known/x',
    '/.well-known/security.txt',
    '/wp-login.php?x=1',
    '//favicon.ico',
    '/.env',
  ])('%s is a file that is not there, and no page', (url) => {
    expect(read(url)).toEqual({ kind: 'nothing' });
  });

  it('never sends a reader to another site', () => {
    for (const url of ['//evil.example/', '//evil.example//', '/\\evil.example/']) {
      const address = read(url);
      expect(address.kind === 'elsewhere' && /^[/\\]{2}/.test(address.to)).toBe(false);
    }
  });

  it('keeps of the query what changes the page, in one order, and nothing else', () => {
    const first = read('/en/activities?utm_source=x&status=completed&goal=3&country');
    expect(first).toEqual(read('/en/activities?goal=3&status=completed&fbclid=1'));
    expect(first).toMatchObject({ path: '/en/activities?goal=3&status=completed' });
  });

  it('is the root when there is no path, whatever the query', () => {
    expect(read('/?a=b')).toEqual({ kind: 'root' });
  });

  it('looks at a thousand characters and no more', () => {
    const address = read(`/en/${'a'.repeat(5_000)}`);
    expect(address.kind === 'page' && address.path.length <= 1_000).toBe(true);
  });
});

describe('an address that cannot be decoded', () => {
  it.each([
    ['/en/%zz', '/en/%25zz'],
    ['/ar/%E0%A4?goal=%zz', '/ar/%25E0%25A4?goal=%zz'],
  ])('%s is one that nobody knows: %s', (url, decodable) => {
    expect(decodableUrl(url)).toBe(decodable);
  });

  it.each(['/en/goals/%D9%85', '/en/?search=%', '/api/v1/%zz', '/api/v1/goals?x=%zz'])('%s is left alone', (url) => {
    expect(decodableUrl(url)).toBe(url);
  });
});
