import { HttpErrorResponse } from '@angular/common/http';
import { fieldProblemKeys, problemKey, problemOf } from './problem';

const answer = (status: number, error: unknown): HttpErrorResponse => new HttpErrorResponse({ status, error });

describe('what a failed request means', () => {
  it('is the code of its problem document', () => {
    const problem = problemOf(answer(412, { type: 'urn:problem:version-stale', instance: 'abc' }));
    expect(problem).toMatchObject({ code: 'version-stale', requestId: 'abc', fields: [] });
    expect(problemKey(problem)).toBe('problems.version-stale');
  });

  it('is offline when no answer came', () => {
    expect(problemOf(answer(0, null)).code).toBe('offline');
  });

  it.each([
    ['a proxy’s page', answer(502, '<html>')],
    ['nothing', answer(500, null)],
    ['a code nobody knows', answer(400, { type: 'urn:problem:new' })],
    ['an exception', new Error('x')],
    ['not even an error', undefined],
  ])('is unexpected for %s', (_, error) => {
    expect(problemOf(error).code).toBe('unexpected');
  });

  it('says of each field the first thing that is wrong', () => {
    const problem = problemOf(
      answer(422, {
        type: 'urn:problem:invalid-input',
        instance: 'abc',
        errors: [
          { pointer: '/email', code: 'required', detail: '' },
          { pointer: '/email', code: 'email', detail: '' },
        ],
      }),
    );
    expect(fieldProblemKeys(problem).get('/email')).toBe('problems.field.required');
  });
});
