import { connect, type AddressInfo } from 'node:net';
import { createTestApp, type TestApp } from '../../../test/app';

describe('what is hardly HTTP', () => {
  let test: TestApp;
  let port: number;
  beforeAll(async () => {
    test = await createTestApp();
    await test.app.listen(0, '127.0.0.1');
    ({ port } = test.app.getHttpServer().address() as AddressInfo);
  });
  afterAll(() => test.close());

  /** Sends raw bytes; answers everything that comes back until the connection is closed. */
  function say(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
      socket.setEncoding('utf8').setTimeout(60_000, () => socket.destroy(new Error('no answer')));
      socket.on('data', (part: string) => (answer += part));
      socket.on('end', () => resolve(answer)).on('error', reject);
    });
  }

  const lines = (...parts: string[]): string => [...parts, 'Host: x', 'Connection: close', '', ''].join('\r\n');

  it.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a NUL byte in the path', lines('GET /api/v1/goals/\0 HTTP/1.1')],
    ['a NUL byte in a header', lines('GET /api/v1/goals HTTP/1.1', 'Accept-Language: e\0n')],
    ['a line break in a header', lines('GET /api/v1/goals HTTP/1.1', 'X: a\rb')],
    ['headers without end', lines('GET /api/v1/goals HTTP/1.1', `X: ${'x'.repeat(40_000)}`)],
    ['two lengths', lines('POST /api/v1/session HTTP/1.1', 'Content-Length: 1', 'Content-Length: 2')],
    ['a length and pieces', lines('POST /api/v1/session HTTP/1.1', 'Content-Length: 1', 'Transfer-Encoding: chunked')],
    ['a length below zero', lines('POST /api/v1/session HTTP/1.1', 'Content-Length: -1')],
    ['an unknown method', lines('FETCH /api/v1/goals HTTP/1.1')],
    ['bytes that are no text in the path', lines('GET /api/v1/goals/\xff\xfe HTTP/1.1')],
    ['an address without end', lines(`GET /api/v1/goals?search=${'x'.repeat(14_000)} HTTP/1.1`)],
    ['another version', lines('GET /api/v1/goals HTTP/9.9')],
    ['a method that reads the request back', lines('TRACE /api/v1/goals HTTP/1.1')],
    ['a whole address', lines('GET http://evil.example/api/v1/goals/99 HTTP/1.1')],
    [
      'pieces that do not add up',
      lines('POST /api/v1/session HTTP/1.1', 'Transfer-Encoding: chunked', 'Content-Type: application/json') + 'zz\r\n',
    ],
  ])('%s is a problem like all others', async (_case, bytes) => {
    const answer = await say(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 (4\d\d|200) /);
    if (!answer.startsWith('HTTP/1.1 200')) expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(answer).not.toMatch(/evil|stack|node:|HPE_/);
  });

  it('is never read as anything but what it says it is', async () => {
    expect(await say(lines('GET /api/v1/goals HTTP/1.1'))).toMatch(/x-content-type-options: nosniff/i);
  });
});
