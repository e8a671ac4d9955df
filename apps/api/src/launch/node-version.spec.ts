import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/config/configuration';

const read = (file: string): string => readFileSync(join(PROJECT_ROOT, file), 'utf8');
const majorOf = (version: string): number => Number(version.split('.')[0]);

const { engines, devDependencies } = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string };
  readonly devDependencies: Readonly<Record<string, string>>;
};
/** The oldest that is admitted: `20.19`. */
const floor = /^>=(\d+\.\d+)$/.exec(engines.node)?.[1] ?? '';

describe('the Node that everybody is told to take', () => {
  const version = read('.nvmrc').trim();

  it('is the one in the image', () => {
    expect(/^ARG NODE_IMAGE=node:(\S+?)-/m.exec(read('docker/Dockerfile'))?.[1]).toBe(version);
  });

  it('is of a line with long-term support, and no older than what package.json admits', () => {
    expect(majorOf(version) % 2).toBe(0);
    expect(majorOf(version)).toBeGreaterThan(majorOf(floor));
  });

  it('is what the gate runs beside its own', () => {
    expect(read('.ci/run')).toContain('.ci/on-lts');
    expect(read('.ci/on-lts')).toContain('version=$(cat .nvmrc)');
  });

  it('is the one the guide for operators names', () => {
    expect(read('docs/operations.md')).toContain(`Node ${String(majorOf(version))}, as in \`.nvmrc\``);
  });
});

describe('the oldest Node that is admitted', () => {
  it.each([
    ['README.md', `Node ${floor} or later`],
    ['docs/gate.md', `Node, ${floor} or later`],
    ['docs/operations.md', `any from ${floor} on`],
  ])('is the one %s names', (file, words) => {
    expect(read(file)).toContain(words);
  });

  it('is the one whose types the code is checked against', () => {
    expect(majorOf(devDependencies['@types/node'] ?? '')).toBe(majorOf(floor));
  });
});
