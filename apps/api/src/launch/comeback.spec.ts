import { Comeback, describeNextStart } from './comeback';

describe('what ended by itself', () => {
  const pausesOf = (comeback: Comeback, times: number) =>
    Array.from({ length: times }, () => comeback.next(1).pauseMs / 1000);

  it('is started again however often it ends, after more and more seconds, a minute at most', () => {
    expect(pausesOf(new Comeback(), 12)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
  });

  it('is well again once it ran for a minute', () => {
    const comeback = new Comeback();
    pausesOf(comeback, 5);
    comeback.began(1_000);
    expect(comeback.next(60_999).inARow).toBe(6);
    comeback.began(100_000);
    expect(comeback.next(160_000)).toEqual({ inARow: 1, pauseMs: 0 });
  });

  it('is told of with how often and when', () => {
    expect(describeNextStart({ inARow: 1, pauseMs: 0 })).toBe(' Starting it again now.');
    expect(describeNextStart({ inARow: 4, pauseMs: 4_000 })).toBe(
      ' That is 4 times in a row. Starting it again in 4 s.',
    );
  });
});
