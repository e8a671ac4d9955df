import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReportContentView, WorkspaceReportView } from '@opev/contract';
import { aContent, aWorkspaceReport } from '../../../testing/a-report';
import { URL, anOpenDraft, pause, settle, put, accept, refuse, cut } from '../../../testing/an-open-draft';
import { RETRY_BACKOFF_MS, SAVE_DEBOUNCE_MS } from '../../saving/autosave';

describe('a report that is being written', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    jest.useRealTimers();
  });

  it('is saved whole, once, after a moment of quiet, on the version that was read', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'a' });
    await pause(SAVE_DEBOUNCE_MS - 100);
    draft.change({ obstacles: 'ab' });
    await pause(SAVE_DEBOUNCE_MS - 100);
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
    await pause(SAVE_DEBOUNCE_MS);
    const first = put(server);
    draft.change({ obstacles: 'second' });
    await pause(SAVE_DEBOUNCE_MS * 3);
    server.expectNone(URL);
    await accept(first, 2);
    expect(draft.saveState().kind).toBe('unsaved');
    await pause(SAVE_DEBOUNCE_MS);
    const second = put(server);
    expect(second.request.headers.get('If-Match')).toBe('"2"');
    expect(second.request.body.obstacles).toBe('second');
    await accept(second, 3);
    expect(draft.content().obstacles).toBe('second');
  });

  it('is tried again by itself when the line is down, and nothing is lost', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'offline' });
    await pause(SAVE_DEBOUNCE_MS);
    await cut(put(server));
    expect(draft.saveState()).toMatchObject({ kind: 'retrying', problem: { code: 'offline' } });
    await pause(RETRY_BACKOFF_MS[0]);
    await cut(put(server));
    await pause(RETRY_BACKOFF_MS[1]);
    await accept(put(server), 2);
    expect(draft.saveState().kind).toBe('saved');
    expect(draft.content().obstacles).toBe('offline');
  });

  it('waits for a new session when the old one ended, and then goes on', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ obstacles: 'kept' });
    await pause(SAVE_DEBOUNCE_MS);
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
    await pause(SAVE_DEBOUNCE_MS);
    put(server).flush(
      { type: 'urn:problem:invalid-input', errors: [{ pointer: '/nextStep', code: 'too-long', detail: '' }] },
      { status: 422, statusText: 'invalid' },
    );
    await settle();
    expect(draft.saveState().kind).toBe('refused');
    expect(draft.problems.at('/nextStep')).toBe('problems.field.too-long');
    draft.change({ nextStep: 'y' });
    await pause(SAVE_DEBOUNCE_MS);
    await accept(put(server), 2);
    expect(draft.saveState().kind).toBe('saved');
  });
});

describe('a report that is written in two places', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    jest.useRealTimers();
  });

  const keeping = (server: HttpTestingController): TestRequest =>
    server.expectOne(({ method, url }) => method === 'POST' && url === `${URL}/kept-versions`);

  /** A conflict: `mine` was written on version 1, and version 5 is `theirs`. */
  async function twoVersions(
    mine: Partial<ReportContentView>,
    theirs: Partial<ReportContentView>,
    report: Partial<WorkspaceReportView> = {},
  ) {
    const { draft, server } = anOpenDraft();
    draft.change(mine);
    await pause(SAVE_DEBOUNCE_MS);
    await refuse(put(server), 412, 'version-stale');
    const newer = aWorkspaceReport({ version: 5, content: aContent(theirs), ...report });
    server.expectOne(({ method }) => method === 'GET').flush(newer);
    await settle();
    return { draft, server, newer };
  }

  it('merges by itself when each changed other answers, and says which came in and whose', async () => {
    const editedBy = { name: 'Salma', isReader: false };
    const { draft, server } = await twoVersions({ whatWasDone: 'Mine' }, { obstacles: 'Theirs' }, { editedBy });
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"5"');
    expect(request.request.body).toEqual(aContent({ whatWasDone: 'Mine', obstacles: 'Theirs' }));
    await accept(request, 6);
    expect(draft.conflict()).toBeNull();
    expect(draft.merge()).toEqual({ by: editedBy, pointers: ['/obstacles'] });
    expect(draft.saveState().kind).toBe('saved');
  });

  it('keeps both versions on the server before anybody chooses: a reload loses neither', async () => {
    const { draft, server, newer } = await twoVersions({ whatWasDone: 'Mine' }, { whatWasDone: 'Theirs' });
    expect(draft.isSafe()).toBe(false);
    const request = keeping(server);
    expect(request.request.body).toEqual(aContent({ whatWasDone: 'Mine' }));
    request.flush(newer);
    await settle();
    expect(draft.isSafe()).toBe(true);
    expect(draft.conflict()?.mine.whatWasDone).toBe('Mine');
  });

  it('is never overwritten: nothing is sent before a choice, and then it is the chosen answer', async () => {
    const { draft, server, newer } = await twoVersions(
      { whatWasDone: 'Mine' },
      { whatWasDone: 'Theirs', obstacles: 'Theirs' },
    );
    keeping(server).flush(newer);
    await settle();
    await draft.settleConflict(new Map());
    await pause(60_000);
    server.expectNone(URL);
    void draft.settleConflict(new Map([['/whatWasDone', { joined: 'Theirs and mine' }]]));
    await settle();
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"5"');
    expect(request.request.body).toEqual(aContent({ whatWasDone: 'Theirs and mine', obstacles: 'Theirs' }));
    await accept(request, 6);
    expect(draft.conflict()).toBeNull();
    expect(draft.saveState().kind).toBe('saved');
  });

  it('does not go on while the two versions could not be kept', async () => {
    const { draft, server, newer } = await twoVersions({ whatWasDone: 'Mine' }, { whatWasDone: 'Theirs' });
    await cut(keeping(server));
    expect(draft.keepingProblem()?.code).toBe('offline');
    const settling = draft.settleConflict(new Map([['/whatWasDone', 'theirs']]));
    await settle();
    keeping(server).flush(newer);
    await settling;
    expect(draft.keepingProblem()).toBeNull();
    expect(draft.content().whatWasDone).toBe('Theirs');
    expect(draft.saveState().kind).toBe('saved');
  });

  it('takes its own answer that got lost on the way for what it is: no conflict', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ whatWasDone: 'Mine' });
    await pause(SAVE_DEBOUNCE_MS);
    await cut(put(server));
    draft.change({ whatWasDone: 'Mine, longer' });
    await pause(RETRY_BACKOFF_MS[0]);
    await refuse(put(server), 412, 'version-stale');
    server
      .expectOne(({ method }) => method === 'GET')
      .flush(aWorkspaceReport({ version: 2, content: aContent({ whatWasDone: 'Mine' }) }));
    await settle();
    expect(draft.conflict()).toBeNull();
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"2"');
    expect(request.request.body.whatWasDone).toBe('Mine, longer');
    await accept(request, 3);
  });

  it('keeps what was typed after it was sent elsewhere', async () => {
    const sent = { state: 'submitted', isEditable: false } as const;
    const { draft, server, newer } = await twoVersions({ whatWasDone: 'Mine' }, {}, sent);
    keeping(server).flush(newer);
    await settle();
    expect(draft.conflict()).toMatchObject({ report: sent, isKept: true });
  });

  it('is not sent twice: sent elsewhere meanwhile, that is what is shown, and no second notice', async () => {
    const { draft, server } = anOpenDraft();
    const outcome = draft.submit();
    await settle();
    await refuse(server.expectOne(`${URL}/submission?lang=en`), 412, 'version-stale');
    server
      .expectOne(({ method }) => method === 'GET')
      .flush(aWorkspaceReport({ version: 2, state: 'submitted', isEditable: false }));
    await expect(outcome).resolves.toBe('overtaken');
    expect(draft.submissionProblem()).toBeNull();
    expect(draft.isSafe()).toBe(true);
  });
});
