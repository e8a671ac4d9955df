import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { variablesRead } from '../../../test/variables-read';
import { ENVIRONMENTS, LOG_LEVELS, PROJECT_ROOT, readConfiguration, type Configuration } from './configuration';

const GUIDE = readFileSync(join(PROJECT_ROOT, 'docs/operations.md'), 'utf8');

interface DocumentedVariable {
  readonly name: string;
  /** As it is written there, without its marks; `none` where there is no default. */
  readonly fallback: string;
  readonly text: string;
}

/** The rows of the one table whose first column is headed "variable". */
const documented: readonly DocumentedVariable[] = [...GUIDE.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$/gm)].map(
  ([, name = '', fallback = '', text = '']) => ({ name, fallback: fallback.replaceAll('`', ''), text }),
);

const textOf = (name: string): string => documented.find((variable) => variable.name === name)?.text ?? '';

describe('the variables in docs/operations.md', () => {
  it('are those of the configuration', () => {
    expect(documented.map(({ name }) => name).sort()).toEqual(variablesRead());
  });

  it.each(documented.filter(({ fallback }) => fallback !== 'none'))(
    '$name: given its default $fallback, nothing is configured otherwise',
    ({ name, fallback }) => {
      expect(readConfiguration({ [name]: fallback })).toEqual(readConfiguration({}));
    },
  );

  it.each(documented.filter(({ fallback }) => fallback === 'none'))('$name: there is no default', ({ name }) => {
    const key = name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value = readConfiguration({})[key as keyof Configuration];
    expect(Array.isArray(value) ? value : [value].filter((given) => given !== null)).toEqual([]);
  });

  it('name every word that is taken', () => {
    for (const word of LOG_LEVELS) expect(textOf('LOG_LEVEL')).toContain(`\`${word}\``);
    for (const word of ENVIRONMENTS) expect(textOf('NODE_ENV')).toContain(`\`${word}\``);
  });
});
