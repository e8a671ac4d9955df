import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../platform/config/configuration';
import { ACCENT, FILLS, INK, INK_SOFT, SUNKEN } from './fills';

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, 'libs/ui/src', path), 'utf8');

describe('the palette of pictures', () => {
  // The first value of a token is the light one, which pictures use.
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of read('styles/tokens.css').matchAll(/--ui-([\w-]+): (#[0-9a-f]{6});/g))
    if (!tokens.has(name)) tokens.set(name, value);

  it.each(Object.entries(FILLS))('has the colour of the pages for %s', (fill, { colour }) => {
    const token = { plain: 'accent', less: 'accent', open: 'accent', rest: 'status-no-commitment' }[fill] ?? fill;
    expect(colour).toBe(tokens.get(token));
  });

  it('has the grounds and inks of the pages', () => {
    expect([ACCENT, INK, INK_SOFT, SUNKEN]).toEqual(
      ['accent', 'ink', 'ink-soft', 'sunken'].map((name) => tokens.get(name)),
    );
  });

  it('has the patterns of the pages, for the same fills', () => {
    const table = /CHART_PATTERNS[^{]*\{([^}]*)\}/.exec(read('charts/fill-token.ts'))?.[1] ?? '';
    const patterns = [...table.matchAll(/'?([\w-]+)'?: '(\w+)'/g)].map(([, fill, pattern]) => [fill, pattern]);
    expect(patterns.length).toBeGreaterThan(10);
    expect(Object.fromEntries(patterns)).toEqual(
      Object.fromEntries(Object.entries(FILLS).map(([fill, { pattern }]) => [fill, pattern])),
    );
  });
});
