import type { ProblemView } from '@opev/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { Readiness } from './readiness';

describe('/readyz', () => {
  let test: TestApp;
  let trouble: string | null = null;
  beforeAll(async () => {
    test = await createTestApp();
    test.app.get(Readiness).watch(() => trouble);
  });
  afterAll(() => test.close());
  const ready = () => test.app.inject('/readyz');

  it('is green while nothing is wrong', async () => {
    expect((await ready()).statusCode).toBe(200);
  });

  it('says what is wrong with a part of the process, as long as it is', async () => {
    trouble = 'A rendering thread does not answer.';
    const answer = await ready();
    expect([answer.statusCode, answer.json<ProblemView>().detail]).toEqual([503, trouble]);
    trouble = null;
    expect((await ready()).statusCode).toBe(200);
  });
});
