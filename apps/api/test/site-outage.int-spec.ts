import { getPage, post, stageSite } from './site-stage';

stageSite();

describe('a page while the database does not answer', () => {
  afterEach(() => post('/back'));

  it('is the cached one, marked with its time, and not cacheable', async () => {
    const startedAt = performance.now();
    const before = await (await getPage('/ar/reports')).text();
    await post('/away');
    const answer = await getPage('/ar/reports', { 'accept-encoding': 'br' });
    const html = await answer.text();
    expect(html).toMatch(/<body><p role="status"[^>]*>عذرًا: <time datetime="/);
    expect(html.replace(/<p role="status".*<\/p>/, '')).toBe(before);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([
      200,
      'no-store',
      null,
    ]);
    expect(answer.headers.get('warning')).toContain('110');
    expect(Number(answer.headers.get('age'))).toBeLessThan(10 + (performance.now() - startedAt) / 1000);
    await post('/back');
    expect(await (await getPage('/ar/reports')).text()).not.toContain('role="status"');
  });

  it.each(['/away', '/away?noticed=no'])('is the last one however old, and says so (%s)', async (away) => {
    await getPage('/en/reports/7');
    await post(away);
    await post('/later');
    const answer = await getPage('/en/reports/7');
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, null]);
    expect(await answer.text()).toContain('role="status"');
  });

  it('that nobody asked for before is marked when memory is enough for it', async () => {
    await post('/away');
    expect(await (await getPage('/en/goals/9')).text()).toContain('role="status"');
  });

  it('that needs the database and is not cached is 503 with Retry-After, and is not cached', async () => {
    await post('/away');
    const answer = await getPage('/en/reports/8');
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
      503,
      '3',
      'no-store',
    ]);
    await post('/back');
    expect((await getPage('/en/reports/8')).status).toBe(200);
  });

  it('that a part is missing of is marked like a whole one: the rest is what was known', async () => {
    await post('/away');
    const answer = await getPage('/en/reports/10');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('role="status"');
  });

  it('is never one from before a change notice', async () => {
    await getPage('/en/reports/9');
    await post('/version');
    await post('/away');
    expect((await getPage('/en/reports/9')).status).toBe(503);
  });

  it('shows no time where it shows no state: in the rooms that the browser makes', async () => {
    await post('/away');
    expect(await (await getPage('/en/workspace/due')).text()).not.toContain('role="status"');
  });

  it('has its documents beside it, with their age', async () => {
    expect((await getPage('/reported.txt')).headers.get('age')).toBeNull();
    await post('/away');
    const answer = await getPage('/reported.txt');
    expect([answer.status, await answer.text()]).toEqual([200, '{}']);
    expect(answer.headers.get('age')).not.toBeNull();
  });
});
