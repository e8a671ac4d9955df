import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../platform/config/configuration';

const read = (file: string): string => readFileSync(join(PROJECT_ROOT, file), 'utf8');

describe('the changelog', () => {
  const [first, ...versions] = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);

  it('begins with what is not released yet', () => {
    expect(first).toBe('Unreleased');
  });

  it('has the version of package.json as its newest, and a day for each', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(versions[0]?.split(' - ')[0]).toBe(version);
    for (const heading of versions) expect(heading).toMatch(/^\d+\.\d+\.\d+ - \d{4}-\d{2}-\d{2}$/);
  });
});
