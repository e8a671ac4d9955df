import { writtenCount } from './written-count';

const texts = { number: (value: number) => `#${value}`, text: (key: string) => key };

describe('a count in a report', () => {
  it('that was made is a number, zero too', () => {
    expect(writtenCount(0, texts)).toEqual({ text: '#0', isNumber: true });
    expect(writtenCount(12, texts)).toEqual({ text: '#12', isNumber: true });
  });

  it('that was not collected is never zero', () => {
    expect(writtenCount('not-collected', texts)).toEqual({ text: 'public.report.notCollected', isNumber: false });
  });

  it('that nobody stated is not "not collected" either', () => {
    expect(writtenCount(null, texts)).toEqual({ text: 'public.report.notSaid', isNumber: false });
  });
});
