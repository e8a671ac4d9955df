import { Memo } from './memo';

describe('what is made of a group', () => {
  const [one, other] = [{}, {}];
  let made = 0;
  const make = () => (made += 1);
  beforeEach(() => {
    made = 0;
  });

  it('is made once, and taken over by whoever comes after', () => {
    const before = new Memo<number>();
    expect([before.get('a', [one, other], make), before.get('a', [one, other], make)]).toEqual([1, 1]);
    expect(new Memo(before).get('a', [one, other], make)).toBe(1);
  });

  it.each([
    ['one is another', [one, {}]],
    ['one came', [one, other, {}]],
    ['one went', [one]],
    ['the order is another', [other, one]],
  ])('is made anew when %s', (_, group) => {
    const figures = new Memo<number>();
    figures.get('a', [one, other], make);
    expect(figures.get('a', group, make)).toBe(2);
  });

  it('is no other for what was made before', () => {
    const before = new Memo<number>();
    before.get('a', [one], make);
    new Memo(before).get('a', [other], make);
    expect(before.get('a', [one], make)).toBe(1);
  });
});
