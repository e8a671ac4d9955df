import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SummaryView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../test/app';
import { aCommitment, anOrganization, aReport, aRound } from '../../test/factories';
import { until } from '../../test/until';
import { PublishedChanges } from '../platform/published/published-changes';
import { answerFirst } from '../platform/ready/answer-first';
import { summaryLookup } from './answers/summary-lookup';
import { FiguresStore } from './figures.store';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

describe('the summary, sent past the application', () => {
  let test: TestApp;
  let port: number;
  let passedBy: number;
  beforeAll(async () => {
    test = await createTestApp();
    const db = test.app.get(DataSource);
    for (let count = 0; count < 20; count += 1)
      await aCommitment(db, { organizationId: (await anOrganization(db)).id });
    await test.app.get(FiguresStore).refresh();
    await test.app.listen(0, '127.0.0.1');
    const server = test.app.getHttpServer();
    const lookup = summaryLookup(test.app.get(FiguresStore), test.app.get(PublishedChanges), 'http://localhost:3000');
    answerFirst(server, [
      (sent) => {
        const answer = lookup(sent);
        if (answer) passedBy += 1;
        return answer;
      },
    ]);
    port = (server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    passedBy = 0;
  });
  afterAll(() => test.close());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((done, fail) => {
      const sent = request({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', fail);
      sent.end();
    });
  const through = async (url: string, headers: Record<string, string>): Promise<Answer> => {
    const answer = await test.app.inject({ method: 'GET', url, headers });
    return { status: answer.statusCode, headers: answer.headers as IncomingHttpHeaders, body: answer.rawPayload };
  };
  /** Without the headers Node adds for the connection. */
  const said = ({ status, headers, body }: Answer) => {
    const own = Object.entries(headers).filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name));
    return { status, headers: Object.fromEntries(own), body: body.toString('base64') };
  };

  it.each([
    ['/api/v1/summary', {}],
    ['/api/v1/summary', { 'accept-encoding': 'gzip, deflate, br' }],
    ['/api/v1/summary', { 'accept-encoding': 'gzip' }],
    ['/api/v1/summary', { 'accept-language': 'ar-TN, fr;q=0.5' }],
    ['/api/v1/summary?lang=ca', { 'accept-language': 'fr', 'accept-encoding': 'br' }],
  ] as const)('%s is what the application says, to the byte, asked with %j', async (path, headers) => {
    const answer = await get(path, headers);
    expect(passedBy).toBe(1);
    expect(said(answer)).toEqual(said(await through(path, headers)));
  });

  it('is nothing to who has it', async () => {
    const { headers } = await get('/api/v1/summary');
    const sent = { 'if-none-match': String(headers.etag) };
    const again = await get('/api/v1/summary', sent);
    expect([again.status, again.body.length, again.headers['content-length'], passedBy]).toEqual([
      304,
      0,
      undefined,
      2,
    ]);
    expect((await through('/api/v1/summary', sent)).status).toBe(304);
  });

  it.each([
    ['GET', '/api/v1/summary?asOf=2020-01-01'],
    ['GET', '/api/v1/summary?lang=tlh'],
    ['GET', '/api/v1/summary/'],
    ['HEAD', '/api/v1/summary'],
    ['POST', '/api/v1/summary'],
  ])('%s %s is the application’s affair', async (method, path) => {
    await get(path, {}, method);
    expect(passedBy).toBe(0);
  });

  it('becomes smaller when nothing changes for a while, and stays what it is', async () => {
    const sent = { 'accept-encoding': 'br' };
    const before = await get('/api/v1/summary', sent);
    await until(async () => (await get('/api/v1/summary', sent)).body.length < before.body.length);
    expect((await get('/api/v1/summary', sent)).headers.etag).toBe(before.headers.etag);
  });

  it('is compressed then without organisations too', async () => {
    const path = '/api/v1/summary?without=organizations';
    await until(async () => (await get(path, { 'accept-encoding': 'br' })).headers['content-encoding'] === 'br');
    const whole = await get('/api/v1/summary', { 'accept-encoding': 'br' });
    expect((await get(path, { 'accept-encoding': 'br' })).body.length).toBeLessThan(whole.body.length);
  });

  it('is the new one as soon as the figures are made', async () => {
    const db = test.app.get(DataSource);
    const { id: commitmentId } = await aCommitment(db);
    await aReport(db, { commitmentId, roundId: (await aRound(db)).id, state: 'published' });
    await test.app.get(FiguresStore).refresh();
    const { reportsPublished } = JSON.parse((await get('/api/v1/summary')).body.toString()) as SummaryView;
    expect([reportsPublished, passedBy]).toEqual([1, 1]);
  });

  it('carries its age, through the application, while change notices do not arrive', async () => {
    const silence = jest.spyOn(test.app.get(PublishedChanges), 'staleSince', 'get');
    silence.mockReturnValue(new Date(Date.now() - 65_000));
    const answer = await get('/api/v1/summary');
    const other = await get('/api/v1/goals');
    silence.mockRestore();
    expect([answer.status, answer.headers.age, answer.headers.warning, passedBy]).toEqual([
      200,
      '65',
      '110 - "Response is Stale"',
      0,
    ]);
    expect(other.headers.age).toBe('65');
  });
});
