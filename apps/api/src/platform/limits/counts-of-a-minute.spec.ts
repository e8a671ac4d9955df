import { CountsOfAMinute } from './counts-of-a-minute';

const MINUTE = 60_000;

describe('the counts of a minute', () => {
  let counts: CountsOfAMinute;
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    counts = new CountsOfAMinute();
  });
  afterEach(() => jest.useRealTimers());

  /** Requests of an address so far, and milliseconds until the window ends. */
  const come = (address: string): readonly number[] => {
    let counted: readonly number[] = [];
    counts.incr(address, (_, result) => (counted = [result!.current, result!.ttl]), MINUTE);
    return counted;
  };
  const known = (): number => (counts as unknown as { counts: Map<string, number> }).counts.size;

  it('are of each address by itself', () => {
    expect([come('one'), come('one'), come('other')]).toEqual([
      [1, MINUTE],
      [2, MINUTE],
      [1, MINUTE],
    ]);
  });

  it('begin anew with the next minute', () => {
    come('one');
    jest.advanceTimersByTime(MINUTE - 1);
    expect(come('one')).toEqual([2, 1]);
    jest.advanceTimersByTime(1);
    expect(come('one')).toEqual([1, MINUTE]);
  });

  it('are deleted with their minute, also without further requests', () => {
    come('one');
    jest.advanceTimersByTime(MINUTE);
    expect(known()).toBe(0);
  });

  it('are of so many addresses and no more', () => {
    for (let address = 0; address < 20_500; address += 1) come(String(address));
    expect(known()).toBe(20_000);
  });
});
