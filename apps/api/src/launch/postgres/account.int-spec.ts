import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canTraverseTo } from './account';

/** Belongs to no account of any machine. */
const STRANGER = { uid: 54_321, gid: 54_321 };

describe('the way to the database directory', () => {
  it.each([
    [0o711, true],
    [0o755, true],
    [0o700, false],
    [0o744, false],
  ])('a directory of mode %o above it lets a stranger pass: %s', (mode, mayPass) => {
    const parent = mkdtempSync(join(tmpdir(), 'opev-way-'));
    mkdirSync(join(parent, 'inner'));
    chmodSync(parent, mode);
    expect(canTraverseTo(join(parent, 'inner'), STRANGER)).toBe(mayPass);
    expect(canTraverseTo(join(parent, 'inner'), null)).toBe(true);
    rmSync(parent, { recursive: true });
  });

  it('does not exist through a directory that is not there', () => {
    expect(canTraverseTo('/nowhere/at/all', STRANGER)).toBe(false);
  });
});
