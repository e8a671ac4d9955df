import type { DeskReportSummaryView, DeskReportView, PageView, SummaryView } from '@opev/contract';
import { expect, request } from '@playwright/test';
import { ask } from './api';
import { ORIGIN } from './installation';
import { login } from './people';

/**
 * A reviewer approves and publishes the newest report of a named organisation that waits: what others report is seen when the
 * next round opens. Answers what moved once the public figures have it.
 */
export async function publishOne(): Promise<DeskReportView> {
  const before = await ask<SummaryView>('summary');
  const desk = await request.newContext({ baseURL: ORIGIN });
  try {
    const { email, password } = login('reviewer');
    expect((await desk.post('/api/v1/session', { data: { email, password } })).status()).toBe(201);
    const list = await desk.get('/api/v1/desk/reports?state=submitted&sort=newest&limit=100');
    const { items } = (await list.json()) as PageView<DeskReportSummaryView>;
    const named = new Set(before.organizations?.map(({ name }) => name));
    const waiting = items.find(({ decisionBar, organization }) => decisionBar === null && named.has(organization.name));
    if (!waiting) throw new Error('No report waits at the desk.');

    const decide = async (what: string, data?: object): Promise<DeskReportView> => {
      const path = `/api/v1/desk/reports/${waiting.id}`;
      const etag = (await desk.get(path)).headers()['etag'] ?? '';
      const answer = await desk.post(`${path}/${what}`, { data, headers: { 'if-match': etag } });
      expect(answer.status(), await answer.text()).toBe(200);
      return (await answer.json()) as DeskReportView;
    };
    const verifiedOn = before.asOf;
    await decide('approval', { verifiedRating: 'limited', method: 'documents', verifiedOn, comment: '' });
    const published = await decide('publication');
    await expect
      .poll(async () => (await ask<SummaryView>('summary')).reportsPublished)
      .toBeGreaterThan(before.reportsPublished);
    return published;
  } finally {
    await desk.dispose();
  }
}
