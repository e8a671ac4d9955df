import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withOwnerLock } from './owner-lock';
import { identify } from './postgres/processes';

let directory: string;
let lock: string;

describe('owner lock', () => {
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'opev-lock-'));
    lock = join(directory, 'lock');
  });

  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  it('lets one work at a time, and is gone afterwards', async () => {
    const events: string[] = [];
    const work = (name: string): Promise<void> =>
      withOwnerLock(lock, async () => {
        events.push(`${name} begins`);
        await wait(20);
        events.push(`${name} ends`);
      });
    await Promise.all([work('first'), work('second')]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(existsSync(lock)).toBe(false);
  });

  it('is released when the work fails', async () => {
    await expect(withOwnerLock(lock, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from an owner that was killed, though its number lives on in another process', async () => {
    writeFileSync(lock, JSON.stringify({ ...identify(process.pid), startedAt: 'earlier' }));
    await expect(withOwnerLock(lock, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('is taken over from an owner that died while writing it', async () => {
    writeFileSync(lock, '');
    const minuteAgo = Date.now() / 1000 - 60;
    utimesSync(lock, minuteAgo, minuteAgo);
    await expect(withOwnerLock(lock, () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
