import { changeNotice, type ChangeNotice } from '../../platform/published/change-notice';
import type { PublishedChanges } from '../../platform/published/published-changes';
import { StaleParts } from './stale-parts';

describe('what has to be read again', () => {
  let tell: (payload: string | null) => void;
  let stop: jest.Mock;
  let stale: StaleParts;
  beforeEach(() => {
    let listener: (notice: ChangeNotice) => void = () => undefined;
    stop = jest.fn();
    const changes = { onChange: (given: typeof listener) => ((listener = given), stop) } as unknown as PublishedChanges;
    stale = new StaleParts(changes, (notice) =>
      notice.of === 'round' ? notice.roundId : notice.of === 'anything' ? 'all' : null,
    );
    tell = (payload) => listener(changeNotice(payload));
  });

  /** Everything that was heard of so far has been read. */
  const readAll = () => stale.settle(stale.take());

  it('is everything at first, and nothing once that was read', () => {
    expect(stale.take()).toBe('all');
    stale.settle('all');
    expect([...stale.take()]).toEqual([]);
  });

  it('is each part that was heard of, once, and nothing of what concerns no part', () => {
    readAll();
    for (const payload of ['round a', 'round b', 'round a', 'theme']) tell(payload);
    expect([...stale.take()]).toEqual(['a', 'b']);
  });

  it('is everything after what could be anything', () => {
    readAll();
    for (const payload of ['round a', null, 'round b']) tell(payload);
    expect(stale.take()).toBe('all');
  });

  it('is taken again when reading it failed, with what was heard of since', () => {
    readAll();
    tell('round a');
    stale.take();
    tell('round b');
    expect([...stale.unread()]).toEqual(['a', 'b']);
    expect([...stale.take()]).toEqual(['a', 'b']);
  });

  it('is still what was heard of while the rest was read', () => {
    readAll();
    tell('round a');
    const taken = stale.take();
    tell('round b');
    stale.settle(taken);
    expect([...stale.take()]).toEqual(['b']);
  });

  it('is everything once nothing is believed any more', () => {
    readAll();
    stale.forget();
    expect(stale.unread()).toBe('all');
  });

  it('is not listened for after the end', () => {
    stale.stop();
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
