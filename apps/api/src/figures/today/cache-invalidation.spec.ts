import { changeNotice, type ChangeNotice } from '../../platform/published/change-notice';
import type { PublishedChanges } from '../../platform/published/published-changes';
import { CacheInvalidation } from './cache-invalidation';

describe('the invalidated parts of a cache', () => {
  let notify: (payload: string | null) => void;
  let stop: jest.Mock;
  let invalidation: CacheInvalidation;
  beforeEach(() => {
    let listener: (notice: ChangeNotice) => void = () => undefined;
    stop = jest.fn();
    const changes = { onChange: (given: typeof listener) => ((listener = given), stop) } as unknown as PublishedChanges;
    invalidation = new CacheInvalidation(changes, (notice) =>
      notice.of === 'round' ? notice.roundId : notice.of === 'anything' ? 'all' : null,
    );
    notify = (payload) => listener(changeNotice(payload));
  });

  /** Marks everything that was invalidated so far as read. */
  const readAll = () => invalidation.confirm(invalidation.take());

  it('is everything at first, and nothing once that was read', () => {
    expect(invalidation.take()).toBe('all');
    invalidation.confirm('all');
    expect([...invalidation.take()]).toEqual([]);
  });

  it('is each invalidated part once, and nothing for a change that invalidates no part', () => {
    readAll();
    for (const payload of ['round a', 'round b', 'round a', 'theme']) notify(payload);
    expect([...invalidation.take()]).toEqual(['a', 'b']);
  });

  it('is everything after what could be anything', () => {
    readAll();
    for (const payload of ['round a', null, 'round b']) notify(payload);
    expect(invalidation.take()).toBe('all');
  });

  it('is taken again when reading it failed, with what was invalidated since', () => {
    readAll();
    notify('round a');
    invalidation.take();
    notify('round b');
    expect([...invalidation.outstanding()]).toEqual(['a', 'b']);
    expect([...invalidation.take()]).toEqual(['a', 'b']);
  });

  it('keeps what was invalidated while the rest was read', () => {
    readAll();
    notify('round a');
    const taken = invalidation.take();
    notify('round b');
    invalidation.confirm(taken);
    expect([...invalidation.take()]).toEqual(['b']);
  });

  it('is everything after invalidating all', () => {
    readAll();
    invalidation.invalidateAll();
    expect(invalidation.outstanding()).toBe('all');
  });

  it('is not listened for after the end', () => {
    invalidation.stop();
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
