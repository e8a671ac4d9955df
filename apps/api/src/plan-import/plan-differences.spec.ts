import { compareWithPlan, type CurrentActivity } from './plan-differences';
import type { PlanFileRow } from './plan-file';
import { problemText } from './problem-text';

const TITLE = { en: 'en', fr: 'fr', ar: 'ar', es: 'es', ca: 'ca' };

function current(number: number, given: Partial<CurrentActivity> = {}): CurrentActivity {
  return { id: `id-${String(number)}`, number, goal: 1, paragraph: null, title: TITLE, wording: 'working', ...given };
}

function row(number: number, given: Partial<PlanFileRow> = {}): PlanFileRow {
  return { line: number + 1, number, goal: 1, paragraph: null, title: TITLE, wording: 'working', ...given };
}

describe('comparing a file with the Plan', () => {
  it('finds nothing when nothing differs', () => {
    expect(compareWithPlan([row(1)], [current(1), current(2)])).toEqual({ activities: [], problems: [] });
  });

  it('tells each field that would change, from what to what', () => {
    const { activities } = compareWithPlan(
      [row(1, { paragraph: 58, title: { ...TITLE, ar: 'new' }, wording: 'official' })],
      [current(1)],
    );
    expect(activities).toMatchObject([
      {
        id: 'id-1',
        number: 1,
        changes: [
          { field: 'paragraph', from: null, to: '58' },
          { field: 'title.ar', from: 'ar', to: 'new' },
          { field: 'wording', from: 'working', to: 'official' },
        ],
      },
    ]);
  });

  it('lets two activities of the file exchange their paragraphs', () => {
    const { activities, problems } = compareWithPlan(
      [row(1, { paragraph: 70 }), row(2, { paragraph: 58 })],
      [current(1, { paragraph: 58 }), current(2, { paragraph: 70 })],
    );
    expect(problems).toEqual([]);
    expect(activities).toHaveLength(2);
  });

  it.each([
    ['an activity the Plan does not have', row(92), 'number-unknown', 'The Plan has no activity 92.'],
    ['a goal the Plan does not have', row(1, { goal: 11 }), 'goal-unknown', 'The Plan has no goal 11.'],
    [
      'a goal the activity does not belong to',
      row(1, { goal: 2 }),
      'goal-wrong',
      'Activity 1 belongs to goal 1, not to goal 2.',
    ],
    [
      'a paragraph of an activity outside the file',
      row(1, { paragraph: 70 }),
      'paragraph-taken',
      'The paragraph 70 belongs to activity 2, which is not in the file.',
    ],
  ])('refuses %s', (_, bad, code, message) => {
    const { problems } = compareWithPlan([bad], [current(1), current(2, { goal: 2, paragraph: 70 })]);
    expect(problems).toMatchObject([{ line: bad.line, code }]);
    expect(problems.map((problem) => problemText(problem, 'en'))).toEqual([message]);
  });
});
