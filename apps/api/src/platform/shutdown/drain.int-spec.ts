import { DataSource } from 'typeorm';
import { createTestApp } from '../../../test/app';
import { until } from '../../../test/until';
import { callInProcess } from '../../app';

describe('an instance that is being stopped', () => {
  it('answers what was asked before, also what a page in the making asks of it, and lets nobody new in', async () => {
    const test = await createTestApp();
    const server = test.app.getHttpAdapter().getInstance();
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const db = test.app.get(DataSource);
    const runner = db.createQueryRunner();
    await runner.startTransaction();
    await runner.query('lock table good_practice in access exclusive mode');
    const pending = fetch(`${address}/api/v1/good-practices`);
    await until(async () => {
      const [waiting] = await db.query<{ count: number }[]>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting?.count === 1;
    });

    const stopped = test.close();
    await until(() =>
      fetch(`${address}/healthz`).then(
        () => false,
        () => true,
      ),
    );
    expect((await callInProcess(server)('GET', '/api/v1/goals', {})).status).toBe(200);
    await runner.rollbackTransaction();
    await runner.release();
    expect((await pending).status).toBe(200);
    await stopped;
  });
});
