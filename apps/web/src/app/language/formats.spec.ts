import { formatDay, formatNumber, formatPercent, pluralCategories, pluralCategory } from './formats';

describe('numbers and dates', () => {
  it('are grouped the reader’s way', () => {
    expect(formatNumber(12345, 'en')).toBe('12,345');
    expect(formatNumber(12345, 'es')).toBe('12.345');
  });

  it('have Latin digits in Arabic: they are read from Rabat to Baghdad', () => {
    expect(formatNumber(91, 'ar')).toBe('91');
    expect(formatPercent(45, 'ar')).toContain('45');
    expect(formatDay('2017-01-29', 'ar')).toMatch(/29.*يناير.*2017/);
  });

  it('write a calendar date as that date, wherever the server stands', () => {
    expect(formatDay('2017-01-29', 'en')).toBe('29 January 2017');
    expect(formatDay('2017-12-31', 'fr')).toBe('31 décembre 2017');
  });

  it('take percent from 0 to 100', () => {
    expect(formatPercent(100, 'en')).toBe('100%');
    expect(formatPercent(33.4, 'en')).toBe('33%');
  });

  it('say 0 and 100 % only of nothing and everything', () => {
    expect(formatPercent(99.8, 'en')).toBe('99.8%');
    expect(formatPercent(0.04, 'en')).toBe('0.1%');
    expect(formatPercent(0, 'en')).toBe('0%');
  });
});

describe('plurals', () => {
  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few'],
    [11, 'many'],
    [100, 'other'],
  ])('%i is %s in Arabic', (count, category) => {
    expect(pluralCategory(count, 'ar')).toBe(category);
  });

  it('are two in English', () => {
    expect([...pluralCategories('en')].sort()).toEqual(['one', 'other']);
  });
});
