import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/config/configuration';

const read = (file: string): string => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const numbers = (version: string): readonly number[] => version.split('.').map(Number);

describe('the Node that everybody is told to take', () => {
  const version = read('.nvmrc').trim();

  it('is the one in the image', () => {
    expect(/^ARG NODE_IMAGE=node:(\S+?)-/m.exec(read('docker/Dockerfile'))?.[1]).toBe(version);
  });

  it('is of a line with long-term support, and no older than what package.json admits', () => {
    const floor = /^>=(.+)$/.exec(
      (JSON.parse(read('package.json')) as { engines: { node: string } }).engines.node,
    )?.[1];
    const [major = 0] = numbers(version);
    expect(major % 2).toBe(0);
    expect(major).toBeGreaterThan(numbers(floor ?? '')[0] ?? Infinity);
  });

  it('is what the gate runs beside its own', () => {
    expect(read('.ci/run')).toContain('.ci/on-lts');
    expect(read('.ci/on-lts')).toContain('version=$(cat .nvmrc)');
  });
});
