import { csv, separatorFor } from './csv';

describe('a table for spreadsheets', () => {
  it('is UTF-8 by its first mark, one line per row, each ended', () => {
    expect(
      csv([
        ['Goal', 'n'],
        ['Ωmega', 3],
      ]),
    ).toBe('\ufeffGoal,n\r\nΩmega,3\r\n');
  });

  it('tells nothing known from zero', () => {
    expect(csv([[null, 0]])).toBe('\ufeff,0\r\n');
  });

  it.each([
    ['a, b', '"a, b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
  ])('quotes what would be read as more than a cell: %j', (text, written) => {
    expect(csv([[text]])).toBe(`\ufeff${written}\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")', '=cmd|" /C calc"!A0'])(
    'never begins a formula: %j',
    (text) => {
      expect(csv([[text]])).toMatch(/^\ufeff"?'/);
    },
  );

  it('keeps an apostrophe that stands there already', () => {
    expect(csv([["'=1"]])).toBe("\ufeff''=1\r\n");
  });

  it('has semicolons between columns where numbers are written with a comma', () => {
    expect(csv([['a', 'b;c', 1.5]], separatorFor('fr'))).toBe('\ufeffa;"b;c";1,5\r\n');
    expect(csv([['a', 1.5]], separatorFor('ar'))).toBe('\ufeffa,1.5\r\n');
    expect(['en', 'ar', 'es', 'ca'].map((language) => separatorFor(language as 'en'))).toEqual([',', ',', ';', ';']);
  });

  it('leaves numbers below zero numbers', () => {
    expect(csv([[-1]])).toBe('\ufeff-1\r\n');
  });
});
