import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LaunchFailure } from '../launch-failure';
import { makeDirectory } from './cluster-place';

describe('making a directory', () => {
  it('makes the ones above it too, and leaves one that is there alone', () => {
    const above = mkdtempSync(join(tmpdir(), 'opev-place-'));
    const directory = join(above, 'one/two');
    makeDirectory(directory);
    makeDirectory(directory);
    expect(existsSync(directory)).toBe(true);
    rmSync(above, { recursive: true });
  });

  it('fails with a sentence, at once, where the system makes none', () => {
    expect(() => {
      makeDirectory('/proc/nowhere/data');
    }).toThrow(LaunchFailure);
  });
});
