import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ProblemCode, WorkspaceReportView } from '@opev/contract';
import { aContent, aReport } from '../../../testing/a-report';
import { READER_LANGUAGE } from '../../language/reader-language';
import { RETRY_AFTER, SAVE_AFTER } from './autosave';
import { suggestedChoices } from './content-merge';
import { ReportDraft } from './report-draft';

const URL = '/api/v1/workspace/reports/r1';

/** A draft open on a report, and the server's end of the line. */
function anOpenDraft(report: Partial<WorkspaceReportView> = {}) {
  TestBed.configureTestingModule({
    providers: [
      ReportDraft,
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: READER_LANGUAGE, useValue: 'en' },
    ],
  });
  const draft = TestBed.inject(ReportDraft);
  draft.open(aReport(report));
  return { draft, server: TestBed.inject(HttpTestingController) };
}

const pause = (milliseconds: number): Promise<void> =>
  jest.advanceTimersByTimeAsync(milliseconds).then(() => undefined);
const settle = (): Promise<void> => pause(1);

function put(server: HttpTestingController): TestRequest {
  return server.expectOne(({ method, url }) => method === 'PUT' && url === URL);
}

function accept(request: TestRequest, version: number): Promise<void> {
  request.flush(aReport({ version, content: request.request.body, editedAt: '2026-11-20T11:00:00.000Z' }));
  return settle();
}

function refuse(request: TestRequest, status: number, code: ProblemCode): Promise<void> {
  request.flush({ type: `urn:problem:${code}`, status, instance: 'x' }, { status, statusText: code });
  return settle();
}

function cut(request: TestRequest): Promise<void> {
  request.error(new ProgressEvent('error'));
  return settle();
}

describe('a report that is being written', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    jest.useRealTimers();
  });

  it('is saved whole, once, after a moment of quiet, on the version that was read', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'a' });
    await pause(SAVE_AFTER - 100);
    draft.change({ obstacles: 'ab' });
    await pause(SAVE_AFTER - 100);
    server.expectNone(URL);
    await pause(100);
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"1"');
    expect(request.request.body).toEqual(aContent({ obstacles: 'ab' }));
    await accept(request, 2);
    expect(draft.saveState()).toEqual({ kind: 'saved', at: '2026-11-20T11:00:00.000Z' });
  });

  it('has one request under way at a time; what is typed meanwhile follows, on the new version', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'first' });
    await pause(SAVE_AFTER);
    const first = put(server);
    draft.change({ obstacles: 'second' });
    await pause(SAVE_AFTER * 3);
    server.expectNone(URL);
    await accept(first, 2);
    expect(draft.saveState().kind).toBe('unsaved');
    await pause(SAVE_AFTER);
    const second = put(server);
    expect(second.request.headers.get('If-Match')).toBe('"2"');
    expect(second.request.body.obstacles).toBe('second');
    await accept(second, 3);
    expect(draft.content().obstacles).toBe('second');
  });

  it('is tried again by itself when the line is down, and nothing is lost', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'offline' });
    await pause(SAVE_AFTER);
    await cut(put(server));
    expect(draft.saveState()).toMatchObject({ kind: 'retrying', problem: { code: 'offline' } });
    await pause(RETRY_AFTER[0]);
    await cut(put(server));
    await pause(RETRY_AFTER[1]);
    await accept(put(server), 2);
    expect(draft.saveState().kind).toBe('saved');
    expect(draft.content().obstacles).toBe('offline');
  });

  it('waits for a new session when the old one ended, and then goes on', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'kept' });
    await pause(SAVE_AFTER);
    await refuse(put(server), 401, 'not-signed-in');
    expect(draft.saveState().kind).toBe('signed-out');
    draft.change({ obstacles: 'kept, and more' });
    await pause(60_000);
    server.expectNone(URL);
    const saved = draft.saveNow();
    await settle();
    const request = put(server);
    expect(request.request.body.obstacles).toBe('kept, and more');
    await accept(request, 2);
    await expect(saved).resolves.toBe(true);
  });

  it('shows at the field what the server will not keep, and tries again with the next change', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ nextStep: 'x' });
    await pause(SAVE_AFTER);
    put(server).flush(
      { type: 'urn:problem:invalid-input', errors: [{ pointer: '/nextStep', code: 'too-long', detail: '' }] },
      { status: 422, statusText: 'invalid' },
    );
    await settle();
    expect(draft.saveState().kind).toBe('refused');
    expect(draft.problems.at('/nextStep')).toBe('problems.field.too-long');
    draft.change({ nextStep: 'y' });
    await pause(SAVE_AFTER);
    await accept(put(server), 2);
    expect(draft.saveState().kind).toBe('saved');
  });
});

describe('a report two people write', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    jest.useRealTimers();
  });

  async function aConflict(theirs: Partial<WorkspaceReportView>) {
    const { draft, server } = anOpenDraft();
    draft.change({ whatWasDone: 'Mine' });
    await pause(SAVE_AFTER);
    await refuse(put(server), 412, 'version-stale');
    server.expectOne(({ method }) => method === 'GET').flush(aReport({ version: 5, ...theirs }));
    await settle();
    return { draft, server };
  }

  it('is never overwritten: both versions are there, and nothing is sent before a choice', async () => {
    const { draft, server } = await aConflict({ content: aContent({ whatWasDone: 'Theirs', obstacles: 'Theirs' }) });
    expect(draft.conflict()?.mine.whatWasDone).toBe('Mine');
    expect(draft.conflict()?.theirs.whatWasDone).toBe('Theirs');
    const choices = suggestedChoices(draft.conflict()!);
    await draft.settleConflict(choices);
    await pause(60_000);
    server.expectNone(URL);
    void draft.settleConflict(new Map([...choices, ['/whatWasDone', 'mine']]));
    await settle();
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"5"');
    expect(request.request.body).toEqual(aContent({ whatWasDone: 'Mine', obstacles: 'Theirs' }));
    await accept(request, 6);
    expect(draft.conflict()).toBeNull();
    expect(draft.saveState().kind).toBe('saved');
  });

  it('sends nothing when theirs is taken as it is', async () => {
    const { draft } = await aConflict({ content: aContent({ whatWasDone: 'Theirs' }) });
    await draft.settleConflict(new Map([['/whatWasDone', 'theirs']]));
    expect(draft.content().whatWasDone).toBe('Theirs');
    expect(draft.saveState().kind).toBe('saved');
  });

  it('takes its own answer that got lost on the way for what it is: no conflict', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ whatWasDone: 'Mine' });
    await pause(SAVE_AFTER);
    await cut(put(server));
    draft.change({ whatWasDone: 'Mine, longer' });
    await pause(RETRY_AFTER[0]);
    await refuse(put(server), 412, 'version-stale');
    server
      .expectOne(({ method }) => method === 'GET')
      .flush(aReport({ version: 2, content: aContent({ whatWasDone: 'Mine' }) }));
    await settle();
    expect(draft.conflict()).toBeNull();
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"2"');
    expect(request.request.body.whatWasDone).toBe('Mine, longer');
    await accept(request, 3);
  });
});

describe('sending a report', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    jest.useRealTimers();
  });

  const submission = (server: HttpTestingController): TestRequest => server.expectOne(`${URL}/submission?lang=en`);

  it('asks for what is missing before it asks the server', async () => {
    const { draft } = anOpenDraft({ content: aContent({ audience: null }) });
    await expect(draft.submit()).resolves.toBe('incomplete');
    expect(draft.problems.at('/audience')).toBe('problems.field.audience-required');
  });

  it('saves what is unsaved first, and names the version that came of it', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'last word' });
    const outcome = draft.submit();
    await settle();
    await accept(put(server), 2);
    const request = submission(server);
    expect(request.request.headers.get('If-Match')).toBe('"2"');
    request.flush(aReport({ version: 3, state: 'submitted', isEditable: false }));
    await expect(outcome).resolves.toBe('submitted');
    expect(draft.report().state).toBe('submitted');
  });

  it('is the same submission on a retry, and another one after a change', async () => {
    const { draft, server } = anOpenDraft();
    const keyOf = async (): Promise<string | null> => {
      void draft.submit();
      await settle();
      const request = submission(server);
      await cut(request);
      return request.request.headers.get('Idempotency-Key');
    };
    const first = await keyOf();
    expect(first).toMatch(/^[\w-]{8,}$/);
    expect(draft.submissionProblem()?.code).toBe('offline');
    expect(await keyOf()).toBe(first);
    draft.change({ obstacles: 'changed' });
    await pause(SAVE_AFTER);
    await accept(put(server), 2);
    expect(await keyOf()).not.toBe(first);
  });

  it('puts what the server misses beside the fields', async () => {
    const { draft, server } = anOpenDraft();
    const outcome = draft.submit();
    await settle();
    submission(server).flush(
      {
        type: 'urn:problem:report-incomplete',
        errors: [{ pointer: '/evidence/0/url', code: 'evidence-link-invalid', detail: '' }],
      },
      { status: 422, statusText: 'incomplete' },
    );
    await expect(outcome).resolves.toBe('incomplete');
    expect(draft.problems.at('/evidence/0/url')).toBe('problems.field.evidence-link-invalid');
  });
});
