import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aContent, aWorkspaceReport } from '../../../testing/a-report';
import { URL, anOpenDraft, pause, settle, put, accept, cut } from '../../../testing/an-open-draft';
import { SAVE_DEBOUNCE_MS } from '../../saving/autosave';

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
    request.flush(aWorkspaceReport({ version: 3, state: 'submitted', isEditable: false }));
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
    await pause(SAVE_DEBOUNCE_MS);
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
