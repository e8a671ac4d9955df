import { API_PREFIX } from '@opev/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { DeclaredAccess } from '../access/declared-access';

/** Headers of a preflight from another site's page. */
const FROM_ELSEWHERE = { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' };
const ID = '8c1f5c1e-6c1c-4f7f-9d3a-0b8a3a1f1a11';

describe('the headers of what the API answers', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ environment: { PUBLIC_ORIGIN: 'https://opev.example' } });
  });
  afterAll(() => test.close());

  const reads = (isPublic: boolean): readonly string[] =>
    test.app
      .get(DeclaredAccess)
      .routes()
      .filter(({ method, access }) => method === 'GET' && (access === 'public') === isPublic)
      .map(({ path }) => (path.endsWith('z') ? path : API_PREFIX + path.replace(':id', ID).replace(/:\w+/g, '1')));
  const allow = async (method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST', url: string) => {
    const { headers } = await test.app.inject({ method, url, headers: FROM_ELSEWHERE });
    return headers['access-control-allow-origin'];
  };

  it('protect it whatever it is: an answer, a refusal, the state of the installation', async () => {
    for (const url of [...reads(true), ...reads(false), `${API_PREFIX}/nothing`, '/%', `${API_PREFIX}/%zz`]) {
      const { headers } = await test.app.inject(url);
      expect({ url, ...headers }).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'strict-transport-security': 'max-age=31536000',
      });
    }
  });

  it('let pages of other sites read what is public, refusals too', async () => {
    const open = reads(true).filter((url) => url.startsWith(API_PREFIX));
    expect(open.length).toBeGreaterThan(20);
    for (const url of [...open, `${API_PREFIX}/goals?limit=x`])
      for (const method of ['GET', 'HEAD', 'OPTIONS'] as const)
        expect([url, method, await allow(method, url)]).toEqual([url, method, '*']);
  });

  it('say beforehand what may be asked', async () => {
    const answer = await test.app.inject({
      method: 'OPTIONS',
      url: `${API_PREFIX}/goals?country=TN`,
      headers: FROM_ELSEWHERE,
    });
    expect(answer.statusCode).toBe(204);
    expect(answer.headers).toMatchObject({
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': expect.stringContaining('If-None-Match'),
    });
  });

  it('let nobody else read what is of a session, nor send anything', async () => {
    for (const url of [...reads(false), '/readyz', `${API_PREFIX}/nothing`])
      for (const method of ['GET', 'OPTIONS', 'POST'] as const)
        expect([url, await allow(method, url)]).toEqual([url, undefined]);
    expect(await allow('POST', `${API_PREFIX}/session`)).toBeUndefined();
  });
});
