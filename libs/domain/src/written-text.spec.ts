import { differsUnseen, withUnseenShown, writtenDigits, writtenText, writtenToken } from './written-text';

describe('a normalized text', () => {
  it.each([
    ['accents that were typed apart', 'e\u0301tude', 'étude'],
    ['a hamza that was typed apart', '\u0627\u0654\u0645\u0644', 'أمل'],
    ['marks of direction at its ends', '\u200f\u061cنص\u200e', 'نص'],
    ['marks among the blanks at its ends', ' \u200fنص\u200f\n', ' نص\n'],
    ['a mark that wraps it as a whole', '\u202bنص\u202c', 'نص'],
    ['isolating marks around it', '\u2068text\u2069', 'text'],
    ['zero-width spaces and byte order marks anywhere', '\ufefftwo\u200b words\u2060', 'two words'],
    ['soft hyphens', 'pre\u00advention', 'prevention'],
    ['Arabic letters as they are drawn', '\ufefb\ufe8e', 'لاا'],
    ['Latin ligatures as they are drawn', 'con\ufb02it', 'conflit'],
  ])('is without %s', (_, typed, kept) => {
    expect(writtenText(typed)).toBe(kept);
    expect(writtenText(kept)).toBe(kept);
  });

  it.each([
    ['a non-joiner between letters', 'می\u200cشود'],
    ['a mark of direction between words', 'نص\u200f (OPEV)'],
    ['joined pictures', '👩\u200d🎓 y'],
    ['line breaks and blanks', ' two\n\nlines '],
    ['blanks that do not break', 'la paix\u00a0!'],
  ])('keeps %s', (_, text) => {
    expect(writtenText(text)).toBe(text);
  });
});

describe('a number, link or date as it was meant', () => {
  it.each([
    ['\u200f١٢٣', '123'],
    ['123\u200e', '123'],
    ['１２３', '123'],
    ['۲۰۲۶\u200c-۰۳-۰۱', '2026-03-01'],
    ['٢٠٢٦－٠٣－٠١', '2026-03-01'],
  ])('reads %j as %s', (typed, meant) => {
    expect(writtenDigits(typed)).toBe(meant);
  });

  it('has no marks inside, and keeps its digits', () => {
    expect(writtenToken(' \u202ahttps://example.org/\u200b٣\u202c ')).toBe('https://example.org/٣');
  });
});

describe('texts that look the same', () => {
  it.each([
    ['étude', 'e\u0301tude'],
    ['two words', 'two\u00a0words'],
    ['word', 'word\u200f'],
  ])('are told apart: %j and %j', (one, other) => {
    expect(differsUnseen(one, other)).toBe(true);
    expect(withUnseenShown(one)).not.toBe(withUnseenShown(other));
    expect(withUnseenShown(other)).toMatch(/\\u[0-9a-f]{4}/);
  });

  it('are not those that differ in what can be seen', () => {
    expect(differsUnseen('one', 'two')).toBe(false);
    expect(differsUnseen('one', 'one')).toBe(false);
  });
});
