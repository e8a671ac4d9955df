import { aContent, anEmptyContent } from '../../../testing/a-report';
import { cleanLink, cleanText } from '../../saving/clean-text';
import { filledFrom } from './copy-previous';
import { readCount } from './read-count';
import { progressSetBy, withStatus } from './status-rules';

describe('choosing a status', () => {
  it.each([
    ['not-started', 0],
    ['completed', 100],
    ['in-progress', null],
    ['on-hold', null],
    [null, null],
  ] as const)('%s sets the progress to %p', (status, percent) => {
    expect(progressSetBy(status)).toBe(percent);
  });

  it('brings back what the author had said when another one is only tried', () => {
    const tried = withStatus(aContent({ progressPercent: 40 }), 'completed', 40);
    expect(tried.progressPercent).toBe(100);
    expect(withStatus(tried, 'in-progress', 40).progressPercent).toBe(40);
  });

  it('does not take the 100 % of a completed one for the author’s own', () => {
    expect(withStatus(aContent({ claimedStatus: 'completed' }), 'in-progress', 100).progressPercent).toBeNull();
  });

  it('keeps a reason only where one is asked for', () => {
    const held = aContent({ claimedStatus: 'on-hold', holdReason: 'funding' });
    expect(withStatus(held, 'discontinued', 40).holdReason).toBe('funding');
    expect(withStatus(held, 'in-progress', 40).holdReason).toBeNull();
  });
});

describe('starting from the last report', () => {
  const previous = aContent({ whatWasDone: 'Before', nextStep: 'Then', textLanguage: 'fr', audience: 'everyone' });

  it('fills what is empty', () => {
    expect(filledFrom(previous, anEmptyContent())).toMatchObject({
      claimedStatus: 'in-progress',
      progressPercent: 40,
      whatWasDone: 'Before',
      nextStep: 'Then',
      textLanguage: 'fr',
    });
  });

  it('replaces nothing that is written', () => {
    const started = anEmptyContent({ claimedStatus: 'completed', progressPercent: 100, whatWasDone: 'Now' });
    expect(filledFrom(previous, started)).toMatchObject({
      claimedStatus: 'completed',
      progressPercent: 100,
      whatWasDone: 'Now',
      textLanguage: 'en',
    });
  });

  it('never copies numbers, evidence or who may read: they belong to their round', () => {
    const evidence = [{ kind: 'link', url: 'https://example.org', label: '' }] as const;
    const filled = filledFrom({ ...previous, evidence }, anEmptyContent());
    expect(filled).toMatchObject({ audience: null, evidence: [], people: { women: null } });
    expect(filled.outputs).toEqual({
      trainings: null,
      workshops: null,
      meetings: null,
      publications: 'not-collected',
      campaigns: null,
    });
  });
});

describe('a number as people write it', () => {
  it.each([
    ['12', 12],
    [' 1 200 ', 1200],
    ['1,200', 1200],
    ['1.200', 1200],
    ['١٢٣', 123],
    ['۱۲', 12],
    ['\u200f١٢٣', 123],
    ['123\u200e', 123],
    ['1\u200b200', 1200],
    ['１２３', 123],
    ['٬', 'unreadable'],
    ['', null],
    ['  ', null],
    ['1.5', 'unreadable'],
    ['-3', 'unreadable'],
    ['about 20', 'unreadable'],
    ['1e3', 'unreadable'],
  ])('%p is %p', (text, count) => {
    expect(readCount(text)).toBe(count);
  });
});

describe('what is pasted', () => {
  it('loses only what no database keeps', () => {
    expect(cleanText('a\0b\ud800c')).toBe('abc');
    expect(cleanText('مرحبا 👋🏽\nline')).toBe('مرحبا 👋🏽\nline');
  });

  it('is written as it is kept: composed, without marks at its ends', () => {
    expect(cleanText('\u200fe\u0301tude\u200e ')).toBe('étude ');
  });

  it('as a link has no marks in it', () => {
    expect(cleanLink('\u202ahttps://example.org/\u200ba\u202c')).toBe('https://example.org/a');
  });
});
