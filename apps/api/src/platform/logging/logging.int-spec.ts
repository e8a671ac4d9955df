import { Writable } from 'node:stream';
import { DataSource } from 'typeorm';
import { Logger, PARAMS_PROVIDER_TOKEN } from 'nestjs-pino';
import { createTestApp, type TestApp } from '../../../test/app';
import { aPerson, PASSWORD } from '../../../test/factories';
import { aStage, COMPLETE, DAY_IN_ROUND, ifMatchHeader, type Stage } from '../../../test/stage';
import { readConfiguration } from '../config/configuration';
import { SESSION_COOKIE } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import { loggingOptions } from './logging';

/** Part of every value a caller sends that must not be logged. */
const SECRET = 'canary';

describe('the log, at its most talkative,', () => {
  let test: TestApp;
  let stage: Stage;
  let log = '';

  beforeAll(async () => {
    const { pinoHttp, ...options } = loggingOptions({ ...readConfiguration({}), logLevel: 'trace' });
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    test = await createTestApp({
      override: (module) =>
        module.overrideProvider(PARAMS_PROVIDER_TOKEN).useValue({ ...options, pinoHttp: [pinoHttp, sink] }),
    });
    test.app.useLogger(test.app.get(Logger));
    test.clock.set(DAY_IN_ROUND);
    stage = await aStage(test.app);
  });
  beforeEach(() => {
    log = '';
  });
  afterAll(() => test.close());

  const post = (url: string, payload: object, headers = {}) =>
    test.app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers });

  it('says that a request came and how it ended', async () => {
    await test.app.inject('/api/v1/goals/99');
    expect(log).toContain('"path":"/api/v1/goals/99"');
    expect(log).toContain('"statusCode":404');
  });

  it('holds no address, password, token or query', async () => {
    const person = await aPerson(test.app.get(DataSource), { email: `${SECRET}@example.org` });
    await post('/session', { email: person.email, password: `${SECRET} wrong` });
    const entered = await post(
      '/session',
      { email: person.email, password: PASSWORD },
      { 'x-forwarded-for': '192.0.2.77' },
    );
    const token = /opev_session=([\w-]+)/.exec(String(entered.headers['set-cookie']))?.[1] ?? '';
    expect(token).toHaveLength(43);
    const cookie = `${SESSION_COOKIE}=${token}`;
    await test.app.inject({ url: '/api/v1/session', headers: { cookie, authorization: `Bearer ${SECRET}` } });
    await test.app.inject(`/api/v1/organizations?search=${SECRET}`);
    await test.app.inject(`/api/v1/organizations?search=${SECRET}%zz&unknown=${SECRET}`);
    expect(log).not.toMatch(new RegExp(`${SECRET}|${token}|${PASSWORD}|192\\.0\\.2\\.77|127\\.0\\.0\\.1`));
  });

  it('holds no word of a draft, whether it is saved, refused or fails unexpectedly', async () => {
    const db = test.app.get(DataSource);
    const { token } = await test.app.get(SessionsService).open(stage.reporterPerson.id);
    const headers = { cookie: `${SESSION_COOKIE}=${token}`, 'idempotency-key': `${SECRET}-key` };
    const { commitmentId, roundId } = stage;
    const draft = (await post('/workspace/reports', { commitmentId, roundId }, headers)).json<{ id: string }>();
    const url = `/api/v1/workspace/reports/${draft.id}`;
    const save = (payload: object | string) =>
      test.app.inject({
        method: 'PUT',
        url,
        payload,
        headers: { ...headers, ...ifMatchHeader(1), 'content-type': 'application/json' },
      });
    const written = { ...COMPLETE, whatWasDone: SECRET, evidence: [{ kind: 'link', url: SECRET, label: SECRET }] };
    expect((await save({ ...written, audience: SECRET, [SECRET]: SECRET })).statusCode).toBe(422);
    expect((await save(`{"whatWasDone": "${SECRET}`)).statusCode).toBe(400);
    await db.query(`alter table report add constraint ck_report_unforeseen check (what_was_done not like 'can%')`);
    const failed = await save(written);
    await db.query('alter table report drop constraint ck_report_unforeseen');
    expect(failed.statusCode).toBe(500);
    expect(failed.body).not.toMatch(/ck_report|canary|report"|update/i);
    expect((await save(written)).statusCode).toBe(200);
    expect(log).toContain('ck_report_unforeseen');
    expect(log).toContain(failed.json<{ instance: string }>().instance);
    expect(log).not.toMatch(new RegExp(`${SECRET}|${token}`));
  });
});
