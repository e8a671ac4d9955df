import * as fc from 'fast-check';
import { addDays, dayInZone, earlierOf, isBefore, isDay, isOnOrBefore, laterOf } from './days';

describe('what is a day', () => {
  it.each([
    ['an ordinary day', '2025-03-01', true],
    ['February 29 of a leap year', '2024-02-29', true],
    ['the first day that is accepted', '1900-01-01', true],
    ['the last day of a four-digit year', '9999-12-31', true],
    ['February 29 of a common year', '2025-02-29', false],
    ['February 29 of 1900, which was no leap year', '1900-02-29', false],
    ['February 30', '2025-02-30', false],
    ['April 31', '2025-04-31', false],
    ['month 13', '2025-13-01', false],
    ['month 0', '2025-00-10', false],
    ['day 0', '2025-01-00', false],
    ['a year before 1900', '1899-12-31', false],
    ['no leading zeros', '2025-3-1', false],
    ['a day with a time', '2025-03-01T00:00:00Z', false],
    ['a day with a line end', '2025-03-01\n', false],
    ['a day with a NUL', '2025-03-01\u0000', false],
    ['Arabic-Indic digits', '٢٠٢٥-٠٣-٠١', false],
    ['a year of five digits', '12025-03-01', false],
    ['an empty text', '', false],
    ['a number', 20250301, false],
    ['nothing', null, false],
  ])('%s', (_case, text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('which day it is depends on where', () => {
  it.each([
    [
      'late evening in London is already tomorrow in Baghdad',
      { instant: '2025-06-30T22:30:00Z', timeZone: 'Asia/Baghdad' },
      '2025-07-01',
    ],
    [
      'one second before midnight in Tunis',
      { instant: '2025-06-30T22:59:59Z', timeZone: 'Africa/Tunis' },
      '2025-06-30',
    ],
    ['midnight in Tunis', { instant: '2025-06-30T23:00:00Z', timeZone: 'Africa/Tunis' }, '2025-07-01'],
    ['summer time in Madrid', { instant: '2025-06-30T22:00:00Z', timeZone: 'Europe/Madrid' }, '2025-07-01'],
    ['winter time in Madrid', { instant: '2025-12-30T22:30:00Z', timeZone: 'Europe/Madrid' }, '2025-12-30'],
    ['UTC', { instant: '2025-12-31T23:59:59Z', timeZone: 'UTC' }, '2025-12-31'],
  ])('%s', (_case, { instant, timeZone }, expected) => {
    expect(dayInZone(new Date(instant), timeZone)).toBe(expected);
  });

  it('a zone that does not exist is an error, not a wrong day', () => {
    expect(() => dayInZone(new Date(0), 'Atlantis/Capital')).toThrow(RangeError);
  });
});

describe('the order of days', () => {
  it.each([
    ['the day before', { day: '2025-01-31', other: '2025-02-01', before: true }, true],
    ['the same day', { day: '2025-02-01', other: '2025-02-01', before: false }, true],
    ['the day after', { day: '2025-02-02', other: '2025-02-01', before: false }, false],
  ])('%s', (_case, { day, other, before }, onOrBefore) => {
    expect([isBefore(day, other), isOnOrBefore(day, other)]).toEqual([before, onOrBefore]);
  });

  it('of two days the earlier and the later', () => {
    expect(earlierOf('2025-02-01', '2025-01-31')).toBe('2025-01-31');
    expect(laterOf('2025-02-01', '2025-01-31')).toBe('2025-02-01');
  });
});

describe('adding days', () => {
  it.each([
    ['into the next month', { day: '2025-01-31', days: 1 }, '2025-02-01'],
    ['over February 29', { day: '2024-02-28', days: 2 }, '2024-03-01'],
    ['backwards over the year', { day: '2025-01-01', days: -1 }, '2024-12-31'],
    ['over the change to summer time', { day: '2025-03-29', days: 2 }, '2025-03-31'],
    ['none', { day: '2025-01-01', days: 0 }, '2025-01-01'],
  ])('%s', (_case, { day, days }, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('there and back again is the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 20_000 }), (offset, days) => {
        const day = addDays('1950-01-01', offset);
        expect(isDay(day)).toBe(true);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });
});
