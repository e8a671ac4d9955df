import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DeskReportView, ReportContentView, WorkspaceReportView } from '@opev/contract';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from './app';
import { removeTestData } from './database';
import { aCommitment, anOrganization, aPerson, aRound, type MadeOrganization, type MadePerson } from './factories';
import { apiClientFor, type Answer, type Ask, type ApiClient } from './signed-in';

/** One organization with a commitment in an open round, its reporter, and an unrelated reviewer. */
export interface Stage {
  readonly organization: MadeOrganization;
  readonly commitmentId: string;
  readonly roundId: string;
  readonly reporter: ApiClient;
  readonly reporterPerson: MadePerson;
  readonly reviewer: ApiClient;
  readonly reviewerPerson: MadePerson;
}

/** A day within the stage's round, which opens 2017-07-01, is due 2017-12-31 and locks 2018-01-31. */
export const DAY_IN_ROUND = '2017-10-02';

export async function aStage(app: NestFastifyApplication): Promise<Stage> {
  const db = app.get(DataSource);
  const organization = await anOrganization(db);
  const { id: commitmentId } = await aCommitment(db, { organizationId: organization.id, activity: 12 });
  const { id: roundId } = await aRound(db, {
    code: '2017-2',
    label: 'Second half of 2017',
    opensOn: '2017-07-01',
    dueOn: '2017-12-31',
    locksOn: '2018-01-31',
  });
  const reporterPerson = await aPerson(db, { name: 'Amal', reporterOf: organization.id, language: 'ar' });
  const reviewerPerson = await aPerson(db, { name: 'Jordi', staffRole: 'reviewer' });
  const [reporter, reviewer] = [apiClientFor(app, reporterPerson), apiClientFor(app, reviewerPerson)];
  return { organization, commitmentId, roundId, reporter, reporterPerson, reviewer, reviewerPerson };
}

/** Content that can be submitted. */
export const COMPLETE: ReportContentView = {
  claimedStatus: 'in-progress',
  progressPercent: 40,
  holdReason: null,
  whatWasDone: 'ثلاث ورشات عمل مع الشباب. Three workshops.',
  outputs: { trainings: 0, workshops: 3, meetings: 'not-collected', publications: 0, campaigns: 0 },
  people: { women: 12, men: 9, otherOrNotStated: 'not-collected', young: 15 },
  obstacles: '',
  nextStep: 'A fourth one in spring.',
  evidence: [
    { kind: 'link', url: 'https://example.org/report', label: 'Our own account' },
    { kind: 'cannot-be-shared', note: 'Lists of names' },
  ],
  audience: 'everyone',
  textLanguage: 'ar',
};

type Versioned = WorkspaceReportView | DeskReportView;

/** The header of a change against a version. */
export const ifMatchHeader = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });

/** A move against the version seen, with the body it takes. */
export async function move<T extends Versioned>(
  client: ApiClient,
  path: string,
  given: { version: number } & Ask,
): Promise<Answer<T>> {
  return client<T>('POST', path, { ...given, headers: { ...ifMatchHeader(given.version), ...given.headers } });
}

let keys = 0;

/** Sends a report under a key of its own. */
export function submit(
  client: ApiClient,
  { id, version }: Pick<Versioned, 'id' | 'version'>,
): Promise<Answer<WorkspaceReportView>> {
  keys += 1;
  return move(client, `/workspace/reports/${id}/submission`, {
    version,
    headers: { 'idempotency-key': `test-key-${keys}` },
  });
}

/** A draft that says COMPLETE. */
export async function aWrittenDraft(
  { reporter, commitmentId, roundId }: Stage,
  content = COMPLETE,
): Promise<WorkspaceReportView> {
  const { body } = await reporter<WorkspaceReportView>('POST', '/workspace/reports', {
    body: { commitmentId, roundId },
  });
  const saved = await reporter<WorkspaceReportView>('PUT', `/workspace/reports/${body.id}`, {
    body: content,
    headers: ifMatchHeader(body.version),
  });
  return saved.body;
}

export async function aSubmittedReport(stage: Stage, content = COMPLETE): Promise<WorkspaceReportView> {
  return (await submit(stage.reporter, await aWrittenDraft(stage, content))).body;
}

export const APPROVAL = {
  verifiedRating: 'limited',
  method: 'interview',
  verifiedOn: '2017-10-01',
  comment: '',
} as const;

export async function anApprovedReport(stage: Stage, content = COMPLETE): Promise<DeskReportView> {
  const { id, version } = await aSubmittedReport(stage, content);
  return (await move<DeskReportView>(stage.reviewer, `/desk/reports/${id}/approval`, { version, body: APPROVAL })).body;
}

export async function aPublishedReport(stage: Stage, content = COMPLETE): Promise<DeskReportView> {
  const { id, version } = await anApprovedReport(stage, content);
  return (await move<DeskReportView>(stage.reviewer, `/desk/reports/${id}/publication`, { version })).body;
}

/** Context of a spec on a stage; `stage` is new in each test. */
export interface OnStage {
  readonly test: TestApp;
  readonly db: DataSource;
  readonly stage: Stage;
}

/** Call it first in a `describe`: one application for all its tests, and before each an empty database with a stage on it. */
export function onStage(): OnStage {
  let test: TestApp;
  let stage: Stage;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    await removeTestData();
    test.clock.set(DAY_IN_ROUND);
    stage = await aStage(test.app);
  });
  afterAll(() => test.close());
  return {
    get test() {
      return test;
    },
    get db() {
      return test.app.get(DataSource);
    },
    get stage() {
      return stage;
    },
  };
}
