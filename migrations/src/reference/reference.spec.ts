import countries from './countries.json';
import goodPractices from './good-practices.json';
import planOfAction from './plan-of-action.json';
import themes from './themes.json';
import { TIME_ZONES } from './time-zones';

const LANGUAGES = ['en', 'fr', 'ar', 'es', 'ca'] as const;
const { plan, goals, activities } = planOfAction;

describe('the reference data', () => {
  it('holds the whole Plan: ten goals, and the activities it promises, numbered without a gap', () => {
    expect(goals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(activities.map(({ number }) => number)).toEqual(
      Array.from({ length: plan.activitiesTotal }, (_, index) => index + 1),
    );
  });

  it('says everything in all five languages', () => {
    const texts = [
      plan.title,
      ...goals.flatMap(({ title, summary }) => [title, summary]),
      ...activities.map(({ title }) => title),
      ...themes.themes.map(({ label }) => label),
      ...countries.countries.map(({ name }) => name),
    ];
    for (const text of texts) expect(LANGUAGES.filter((language) => text[language].trim() === '')).toEqual([]);
  });

  it('gives every activity a goal and themes that exist, and no paragraph twice', () => {
    const goalNumbers = goals.map(({ number }) => number);
    const codes = themes.themes.map(({ code }) => code);
    for (const activity of activities) {
      expect(goalNumbers).toContain(activity.goal);
      expect(codes).toEqual(expect.arrayContaining(activity.themes));
    }
    const paragraphs = activities.flatMap(({ paragraph }) => paragraph ?? []);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });

  it('calls no activity title official: none has been imported', () => {
    expect(activities.filter(({ wording }) => wording === 'official')).toEqual([]);
  });

  it('ties good practices to goals and activities that carry the paragraph they name', () => {
    for (const { links } of goodPractices.goodPractices) {
      for (const link of links) {
        expect(activities.find(({ number }) => number === link.activity)).toMatchObject({
          goal: link.goal,
          paragraph: link.paragraph,
        });
      }
    }
  });

  it('knows where the days of every country end', () => {
    for (const { iso2 } of countries.countries) {
      const timeZone = TIME_ZONES[iso2] ?? 'missing';
      expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
    }
  });
});
