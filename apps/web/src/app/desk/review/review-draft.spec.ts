import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DeskReportView, ReviewDraftContent } from '@opev/contract';
import { READER_LANGUAGE } from '../../language/reader-language';
import { SAVE_DEBOUNCE_MS } from '../../saving/autosave';
import { joined, ReviewDraft } from './review-draft';

const NOTHING: ReviewDraftContent = {
  verifiedRating: null,
  method: null,
  verifiedOn: null,
  comment: '',
  returnReasons: [],
  returnComment: '',
};
const AT = '2026-11-20T11:00:00.000Z';

/** Only what the draft reads of it. */
const aReport = (version: number, part: Partial<ReviewDraftContent> = {}): DeskReportView =>
  ({ id: 'r1', draft: { version, editedAt: AT, content: { ...NOTHING, ...part } } }) as DeskReportView;

function anOpenDraft(part: Partial<ReviewDraftContent> = {}) {
  TestBed.configureTestingModule({
    providers: [
      ReviewDraft,
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: READER_LANGUAGE, useValue: 'en' },
    ],
  });
  const draft = TestBed.inject(ReviewDraft);
  draft.open(aReport(3, part));
  return { draft, server: TestBed.inject(HttpTestingController) };
}

const pause = (milliseconds: number): Promise<void> =>
  jest.advanceTimersByTimeAsync(milliseconds).then(() => undefined);
const put = (server: HttpTestingController): TestRequest => server.expectOne(({ method }) => method === 'PUT');

describe('what a reviewer enters before deciding', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    jest.useRealTimers();
  });

  it('goes on from what was entered before', () => {
    const { draft } = anOpenDraft({ comment: 'Before', verifiedOn: '2026-11-01' });
    expect(draft.content().comment).toBe('Before');
    expect(draft.dayText()).toBe('2026-11-01');
    expect(draft.isSafe()).toBe(true);
  });

  it('is saved by itself, on the version that was read', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ comment: 'Three' });
    expect(draft.isSafe()).toBe(false);
    await pause(SAVE_DEBOUNCE_MS);
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"3"');
    expect(request.request.body).toEqual({ ...NOTHING, comment: 'Three' });
    request.flush({ version: 4, editedAt: AT, content: NOTHING });
    await pause(1);
    expect(draft.isSafe()).toBe(true);
  });

  it('does not lose a day that is half written, and does not send it either', async () => {
    const { draft, server } = anOpenDraft();
    draft.setDay('2026-11-3');
    await pause(SAVE_DEBOUNCE_MS * 2);
    server.expectNone(({ method }) => method === 'PUT');
    expect(draft.dayText()).toBe('2026-11-3');
  });

  it('joins what another window of the same reviewer saved', async () => {
    const { draft, server } = anOpenDraft();
    draft.change({ comment: 'Mine' });
    await pause(SAVE_DEBOUNCE_MS);
    put(server).flush({ type: 'urn:problem:version-stale' }, { status: 412, statusText: 'stale' });
    await pause(1);
    server.expectOne(({ method }) => method === 'GET').flush(aReport(7, { comment: 'Other', method: 'visit' }));
    await pause(1);
    const request = put(server);
    expect(request.request.headers.get('If-Match')).toBe('"7"');
    expect(request.request.body).toEqual({ ...NOTHING, comment: 'Other\n\nMine', method: 'visit' });
    request.flush({ version: 8, editedAt: AT, content: NOTHING });
    await pause(1);
    expect(draft.content().comment).toBe('Other\n\nMine');
  });
});

describe('two windows of one reviewer', () => {
  it('take from each what it changed, and of a choice the one made here', () => {
    const base = { ...NOTHING, verifiedRating: 'limited' as const };
    const mine = { ...base, verifiedRating: 'complete' as const, returnComment: 'Mine' };
    const other = { ...base, verifiedRating: 'substantial' as const, comment: 'Other' };
    expect(joined(base, mine, other)).toEqual({
      ...NOTHING,
      verifiedRating: 'complete',
      comment: 'Other',
      returnComment: 'Mine',
    });
  });
});
