import { PROBLEM_CODES } from '@opev/contract';
import { submissionProblems, type SubmissionProblemCode } from '@opev/domain';
import { anEmptyContent } from '../../testing/a-report';
import { sourcesIn } from '../../testing/sources';

type Texts = Readonly<Record<string, unknown>> & { readonly field: Readonly<Record<string, string>> };

/** Exhaustive: a new code of the domain does not compile until it is added here. */
const SUBMISSION_CODES: Readonly<Record<SubmissionProblemCode, true>> = {
  'status-required': true,
  'progress-required': true,
  'progress-out-of-range': true,
  'progress-contradicts-status': true,
  'hold-reason-required': true,
  'hold-reason-not-expected': true,
  'what-was-done-required': true,
  'figure-required': true,
  'figure-invalid': true,
  'young-exceed-people': true,
  'evidence-link-invalid': true,
  'evidence-note-required': true,
  'audience-required': true,
};

/** The web may not import the API; what it answers is read from its source. */
function fieldCodesOfTheApi(): readonly string[] {
  const sources = sourcesIn('apps/api/src', '.ts').filter(
    ({ path }) => !/spec\.ts$|demonstration|\/launch\//.test(path),
  );
  const table = sources.find(({ path }) => path.endsWith('validation/field-problems.ts'))?.text ?? '';
  const rules = [...table.matchAll(/^ {2}\w+: '([a-z-]+)',/gm)].map(([, code = '']) => code);
  const thrown = sources.flatMap(({ text }) =>
    [...text.matchAll(/pointer[^}]*?code: '([a-z-]+)'/g)].map(([, code = '']) => code),
  );
  return [...new Set([...rules, ...thrown, 'invalid'])];
}

describe.each(sourcesIn('apps/web/src/i18n/problems', '.json').map(({ path, text }) => [path, text] as const))(
  'the sentences of %s',
  (_, text) => {
    const texts = JSON.parse(text) as Texts;

    it('answer every problem, and the line that is down', () => {
      expect([...PROBLEM_CODES, 'offline'].filter((code) => typeof texts[code] !== 'string')).toEqual([]);
    });

    it('answer every field problem of the API', () => {
      expect(fieldCodesOfTheApi().length).toBeGreaterThan(15);
      expect(fieldCodesOfTheApi().filter((code) => !texts.field[code])).toEqual([]);
    });

    it('answer everything that keeps a report from being sent', () => {
      expect(Object.keys(SUBMISSION_CODES).filter((code) => !texts.field[code])).toEqual([]);
      expect(submissionProblems(anEmptyContent()).every(({ code }) => code in SUBMISSION_CODES)).toBe(true);
    });
  },
);
