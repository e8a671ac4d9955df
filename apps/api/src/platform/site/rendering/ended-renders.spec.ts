import { EndedRenders } from './ended-renders';

describe('an address whose render was ended', () => {
  let now = 0;
  const ended = () => new EndedRenders(() => now);

  it('may have been beside another’s page: it is suspected, not refused', () => {
    const renders = ended();
    renders.note(['/en/a', '/en/a']);
    expect([renders.isSuspected('/en/a'), renders.isRefused('/en/a')]).toEqual([true, false]);
    expect(renders.isSuspected('/en/b')).toBe(false);
  });

  it('is refused after the second time in a row, for ten minutes', () => {
    const renders = ended();
    renders.note(['/en/a']);
    renders.note(['/en/a', '/en/b']);
    expect([renders.isRefused('/en/a'), renders.isRefused('/en/b')]).toEqual([true, false]);
    now += 10 * 60_000 + 1;
    expect(renders.isRefused('/en/a')).toBe(false);
  });

  it('that was rendered between is not', () => {
    const renders = ended();
    renders.note(['/en/a']);
    renders.forget('/en/a');
    renders.note(['/en/a']);
    expect(renders.isRefused('/en/a')).toBe(false);
  });

  it('is evicted after a thousand newer ones: memory is bounded', () => {
    const renders = ended();
    renders.note(['/en/first']);
    renders.note(['/en/first']);
    for (let other = 0; other < 1_000; other += 1) renders.note([`/en/${String(other)}`]);
    expect(renders.isRefused('/en/first')).toBe(false);
  });
});
