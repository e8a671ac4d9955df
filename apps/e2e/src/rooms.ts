import type { PageView, ReportContentView, WorkspaceCommitmentView, WorkspaceReportView } from '@opev/contract';
import { expect, type APIRequestContext, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { ORIGIN } from './installation';
import { login } from './people';

/** Signs a person of the demonstration in, without a page. */
export async function signedIn(
  browser: Browser,
  name: string,
  size = { width: 1280, height: 900 },
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: ORIGIN, viewport: size });
  const { email, password } = login(name);
  expect((await context.request.post('/api/v1/session', { data: { email, password } })).status()).toBe(201);
  return context;
}

/** A draft of the person's own that nobody has written in: one in work is used, or a new one begun. */
export async function aDraft(request: APIRequestContext): Promise<WorkspaceReportView> {
  const answer = await request.get('/api/v1/workspace/commitments?show=due&limit=100');
  const { items } = (await answer.json()) as PageView<WorkspaceCommitmentView>;
  const due = items.find((item) => item.due?.isOpen && (!item.due.report || item.due.report.state === 'draft'));
  if (!due?.due) throw new Error('Nothing is due for this person.');
  const data = { commitmentId: due.id, roundId: due.due.round.id };
  const report = (await (await request.post('/api/v1/workspace/reports', { data })).json()) as WorkspaceReportView;
  return write(request, report.id, EMPTY);
}

export const EMPTY: ReportContentView = {
  claimedStatus: null,
  progressPercent: null,
  holdReason: null,
  whatWasDone: '',
  outputs: { trainings: null, workshops: null, meetings: null, publications: null, campaigns: null },
  people: { women: null, men: null, otherOrNotStated: null, young: null },
  obstacles: '',
  nextStep: '',
  evidence: [],
  audience: null,
  textLanguage: 'en',
};

/** A content that can be sent. */
export const COMPLETE: ReportContentView = {
  ...EMPTY,
  claimedStatus: 'in-progress',
  progressPercent: 40,
  whatWasDone: 'Three workshops with young people.',
  outputs: { trainings: 0, workshops: 3, meetings: 0, publications: 0, campaigns: 0 },
  people: { women: 12, men: 9, otherOrNotStated: 0, young: 4 },
  audience: 'observatory',
};

/** Writes a report from elsewhere: another window, or a colleague. */
export async function write(
  request: APIRequestContext,
  id: string,
  part: Partial<ReportContentView>,
): Promise<WorkspaceReportView> {
  const path = `/api/v1/workspace/reports/${id}`;
  const now = (await (await request.get(path)).json()) as WorkspaceReportView;
  const headers = { 'if-match': `"${String(now.version)}"` };
  const answer = await request.put(path, { data: { ...now.content, ...part }, headers });
  expect(answer.status(), await answer.text()).toBe(200);
  return (await answer.json()) as WorkspaceReportView;
}

/** Opens a report in the workspace, in English, ready to be written. */
export async function openReport(context: BrowserContext, id: string, language = 'en'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/${language}/workspace/reports/${id}`);
  await expect(page.locator('app-text-field textarea').first()).toBeVisible();
  return page;
}
