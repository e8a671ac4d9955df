import { HttpErrorResponse } from '@angular/common/http';
import { momentProblem, momentShown } from './moment-shown';

const TODAY = '2026-11-20';
const answer = (asOf: string) => ({ asOf, snapshot: 's1' });
const refused = (status: number, code: string, pointer?: string) =>
  new Error('refused', {
    cause: new HttpErrorResponse({
      status,
      error: { type: `urn:problem:${code}`, errors: pointer ? [{ pointer, code: 'invalid', detail: '' }] : [] },
    }),
  });

describe('the moment a page names', () => {
  it('is not known before the answer', () => {
    expect(momentShown({}, undefined, TODAY)).toBeUndefined();
  });

  it.each([
    { what: 'nothing', momentQuery: {}, day: TODAY, kind: 'now' },
    { what: 'today by its date', momentQuery: { asOf: TODAY }, day: TODAY, kind: 'now' },
    { what: 'a past day', momentQuery: { asOf: '2025-06-30' }, day: '2025-06-30', kind: 'past' },
    { what: 'a snapshot', momentQuery: { snapshot: 's1' }, day: TODAY, kind: 'snapshot' },
  ])('when $what was asked for', ({ momentQuery, day, kind }) => {
    expect(momentShown(momentQuery, answer(day), TODAY)).toEqual({ kind, day, snapshot: 's1', isReduced: false });
  });

  it('says when a snapshot is not whole any more', () => {
    expect(momentShown({ snapshot: 's1' }, { ...answer(TODAY), isReduced: true }, TODAY)?.isReduced).toBe(true);
  });
});

describe('a moment without figures', () => {
  it('is a day the API refuses', () => {
    expect(momentProblem({ asOf: '2030-01-01' }, refused(422, 'invalid-input', '?asOf'))).toBe('day');
  });

  it('is a snapshot nobody knows', () => {
    expect(momentProblem({ snapshot: 'x' }, refused(404, 'not-found'))).toBe('snapshot');
    expect(momentProblem({ snapshot: 'x' }, refused(422, 'invalid-input', '?snapshot'))).toBe('snapshot');
  });

  it.each([
    ['a page that is missing', {}, refused(404, 'not-found')],
    ['another filter that is wrong', { asOf: '2025-06-30' }, refused(422, 'invalid-input', '?cursor')],
    ['a server that fails', { asOf: '2025-06-30' }, refused(500, 'unexpected')],
  ])('is not %s', (_, momentQuery, error) => {
    expect(momentProblem(momentQuery, error)).toBeNull();
  });
});
