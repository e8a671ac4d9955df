import { isBlank, leadsOffTheWeb, type ReportContent, submissionProblems } from './report-content';

const complete: ReportContent = {
  claimedStatus: 'in-progress',
  progressPercent: 40,
  holdReason: null,
  whatWasDone: 'تدريب لمعلمات في الكاف',
  outputs: { trainings: 3, workshops: 0, meetings: 2, publications: 'not-collected', campaigns: 0 },
  people: { women: 20, men: 10, otherOrNotStated: 2, young: 32 },
  obstacles: '',
  nextStep: '',
  evidence: [],
  audience: 'observatory',
  textLanguage: 'ar',
};

function problemsOf(changes: Partial<ReportContent>): string[] {
  return submissionProblems({ ...complete, ...changes }).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a report that can be submitted', () => {
  it.each<[string, Partial<ReportContent>]>([
    ['work in progress', {}],
    ['work that has just begun may honestly be at 0', { progressPercent: 0 }],
    ['nothing started: 0, and nothing to tell', { claimedStatus: 'not-started', progressPercent: 0, whatWasDone: '' }],
    ['completed at 100', { claimedStatus: 'completed', progressPercent: 100 }],
    ['on hold with its reason', { claimedStatus: 'on-hold', holdReason: 'funding' }],
    ['discontinued with its reason', { claimedStatus: 'discontinued', holdReason: 'security' }],
    ['obstacles and next step left empty', { obstacles: '', nextStep: '' }],
    [
      'nothing was counted, and the report says so',
      {
        outputs: {
          trainings: 'not-collected',
          workshops: 'not-collected',
          meetings: 'not-collected',
          publications: 'not-collected',
          campaigns: 'not-collected',
        },
        people: {
          women: 'not-collected',
          men: 'not-collected',
          otherOrNotStated: 'not-collected',
          young: 'not-collected',
        },
      },
    ],
    [
      'young people counted where the others were not: nothing to compare',
      { people: { women: 'not-collected', men: 1, otherOrNotStated: 1, young: 50 } },
    ],
    ['evidence at an address', { evidence: [{ kind: 'link', url: 'https://example.org/تقرير.pdf', label: '' }] }],
    [
      'evidence that cannot be shared, with what it is',
      { evidence: [{ kind: 'cannot-be-shared', note: 'Attendance lists' }] },
    ],
  ])('%s', (_case, changes) => {
    expect(problemsOf(changes)).toEqual([]);
  });
});

describe('what keeps a report from being submitted', () => {
  it.each<[string, Partial<ReportContent>, string[]]>([
    ['no status', { claimedStatus: null }, ['/claimedStatus status-required']],
    ['no progress', { progressPercent: null }, ['/progressPercent progress-required']],
    ['progress below 0', { progressPercent: -1 }, ['/progressPercent progress-out-of-range']],
    ['progress 101', { progressPercent: 101 }, ['/progressPercent progress-out-of-range']],
    ['half a percent', { progressPercent: 40.5 }, ['/progressPercent progress-out-of-range']],
    ['progress that is no number', { progressPercent: Number.NaN }, ['/progressPercent progress-out-of-range']],
    [
      'not started, yet at 10',
      { claimedStatus: 'not-started', progressPercent: 10 },
      ['/progressPercent progress-contradicts-status'],
    ],
    [
      'completed, yet at 99',
      { claimedStatus: 'completed', progressPercent: 99 },
      ['/progressPercent progress-contradicts-status'],
    ],
    ['in progress, yet at 100', { progressPercent: 100 }, ['/progressPercent progress-contradicts-status']],
    [
      'on hold, yet at 100',
      { claimedStatus: 'on-hold', holdReason: 'access', progressPercent: 100 },
      ['/progressPercent progress-contradicts-status'],
    ],
    [
      'discontinued, yet at 100',
      { claimedStatus: 'discontinued', holdReason: 'access', progressPercent: 100 },
      ['/progressPercent progress-contradicts-status'],
    ],
    ['on hold without a reason', { claimedStatus: 'on-hold' }, ['/holdReason hold-reason-required']],
    ['discontinued without a reason', { claimedStatus: 'discontinued' }, ['/holdReason hold-reason-required']],
    ['a reason for a hold that is none', { holdReason: 'funding' }, ['/holdReason hold-reason-not-expected']],
    ['nothing said about what was done', { whatWasDone: '' }, ['/whatWasDone what-was-done-required']],
    ['only spaces about what was done', { whatWasDone: ' \n\u00a0\u200f' }, ['/whatWasDone what-was-done-required']],
    [
      'an output not yet said',
      { outputs: { ...complete.outputs, campaigns: null } },
      ['/outputs/campaigns figure-required'],
    ],
    ['an output below 0', { outputs: { ...complete.outputs, meetings: -1 } }, ['/outputs/meetings figure-invalid']],
    ['a group not yet said', { people: { ...complete.people, men: null } }, ['/people/men figure-required']],
    ['half a person', { people: { ...complete.people, women: 20.5 } }, ['/people/women figure-invalid']],
    ['an endless number', { people: { ...complete.people, women: Infinity } }, ['/people/women figure-invalid']],
    [
      'more young people than people',
      { people: { ...complete.people, young: 33 } },
      ['/people/young young-exceed-people'],
    ],
    ['who may read the text was not chosen', { audience: null }, ['/audience audience-required']],
    [
      'evidence that is no web address',
      { evidence: [{ kind: 'link', url: 'javascript:alert(1)', label: '' }] },
      ['/evidence/0/url evidence-link-invalid'],
    ],
    [
      'the second evidence without a word on what it is',
      {
        evidence: [
          { kind: 'link', url: 'http://example.org', label: '' },
          { kind: 'cannot-be-shared', note: ' ' },
        ],
      },
      ['/evidence/1/note evidence-note-required'],
    ],
  ])('%s', (_case, changes, expected) => {
    expect(problemsOf(changes)).toEqual(expected);
  });

  it('everything is told at once, one entry per field', () => {
    const empty: ReportContent = {
      ...complete,
      claimedStatus: null,
      progressPercent: null,
      whatWasDone: '',
      outputs: { trainings: null, workshops: null, meetings: null, publications: null, campaigns: null },
      people: { women: null, men: null, otherOrNotStated: null, young: null },
      audience: null,
    };
    const pointers = submissionProblems(empty).map(({ pointer }) => pointer);
    expect(pointers).toHaveLength(13);
    expect(new Set(pointers).size).toBe(13);
  });
});

describe('a text that says nothing', () => {
  it.each([
    ['missing', null, true],
    ['empty', '', true],
    ['spaces and line ends', ' \t\r\n', true],
    ['only invisible characters', '\u200b\u200e\ufeff', true],
    ['a word in Arabic', 'سلام', false],
    ['a single digit', '1', false],
  ])('%s', (_case, text, expected) => {
    expect(isBlank(text)).toBe(expected);
  });
});

describe('an address in a draft', () => {
  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u200fjavascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:somebody@example.org',
  ])('that is %j leads off the web', (address) => {
    expect(leadsOffTheWeb(address)).toBe(true);
  });

  it.each([
    '',
    'h',
    'https',
    'http:',
    'HTTPS://example.org/a:b',
    'example.org/javascript:void',
    'www.example.org',
    '//example.org',
    'our report: page 3',
  ])('that is %j may still become one of the web', (address) => {
    expect(leadsOffTheWeb(address)).toBe(false);
  });
});
