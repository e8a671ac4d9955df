import { sourcesIn } from '../../testing/sources';
import { pluralCategories } from './formats';
import { isLanguage, OFFERED_LANGUAGES } from './languages';

type Texts = Readonly<Record<string, unknown>>;

const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
const files = sourcesIn('apps/web/src/i18n', '.json').map(({ path, text }) => {
  const [, scope = '', language = ''] = /([\w-]+)\/([\w-]+)\.json$/.exec(path) ?? [];
  return { scope, language, texts: JSON.parse(text) as Texts };
});
const scopes = [...new Set(files.map(({ scope }) => scope))];

function leavesOf(texts: Texts, prefix: string): readonly (readonly [string, unknown])[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? leavesOf(value as Texts, `${prefix}.${name}`)
      : [[`${prefix}.${name}`, value] as const],
  );
}

const isPlural = (texts: Texts): boolean =>
  'other' in texts && Object.keys(texts).every((name) => PLURAL_FORMS.includes(name)) && Object.keys(texts).length > 1;

/** Keys with each plural counted once, as one key. */
function keysOf(texts: Texts, prefix: string): readonly string[] {
  if (isPlural(texts)) return [prefix];
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as Texts, `${prefix}.${name}`) : [`${prefix}.${name}`],
  );
}

function pluralsOf(
  texts: Texts,
  prefix: string,
): readonly { readonly key: string; readonly forms: readonly string[] }[] {
  if (isPlural(texts)) return [{ key: prefix, forms: Object.keys(texts) }];
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? pluralsOf(value as Texts, `${prefix}.${name}`) : [],
  );
}

const textsOf = (scope: string, language: string): Texts =>
  files.find((file) => file.scope === scope && file.language === language)?.texts ?? {};

describe('the texts', () => {
  it('exist for the offered languages and no others', () => {
    const unexpected = files.filter(({ language }) => !OFFERED_LANGUAGES.some((offered) => offered === language));
    expect(unexpected.map(({ scope, language }) => `${scope}/${language}`)).toEqual([]);
    expect(files.every(({ language }) => isLanguage(language))).toBe(true);
  });

  it.each(scopes)('of %s have the same keys in every offered language', (scope) => {
    const [first, ...others] = OFFERED_LANGUAGES.map((language) => [...keysOf(textsOf(scope, language), scope)].sort());
    for (const other of others) expect(other).toEqual(first);
  });

  it.each(OFFERED_LANGUAGES)('have every plural form of %s', (language) => {
    const wanted = [...pluralCategories(language)].sort();
    const wrong = scopes
      .flatMap((scope) => pluralsOf(textsOf(scope, language), scope))
      .filter(({ forms }) => [...forms].sort().join() !== wanted.join());
    expect(wrong).toEqual([]);
  });

  it.each(OFFERED_LANGUAGES)('are never empty in %s', (language) => {
    const empty = scopes
      .flatMap((scope) => leavesOf(textsOf(scope, language), scope))
      .filter(([, text]) => typeof text !== 'string' || text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('name the same values in every language', () => {
    const valuesIn = (text: unknown): string =>
      [...String(text).matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
        .map(([, name]) => name)
        .sort()
        .join();
    const different = scopes.flatMap((scope) => {
      const english = new Map(leavesOf(textsOf(scope, 'en'), scope));
      return OFFERED_LANGUAGES.flatMap((language) =>
        leavesOf(textsOf(scope, language), scope).filter(
          ([key, text]) =>
            english.has(key) && !/\.(zero|one|two)$/.test(key) && valuesIn(text) !== valuesIn(english.get(key)),
        ),
      );
    });
    expect(different).toEqual([]);
  });

  it('are there for every key the code asks for', () => {
    const known = new Set(scopes.flatMap((scope) => keysOf(textsOf(scope, 'en'), scope)));
    const prefixes = new Set(
      [...known].flatMap((key) => key.split('.').map((_, end, parts) => parts.slice(0, end + 1).join('.'))),
    );
    const used = sourcesIn('apps/web/src/app', '.ts', '.html')
      .filter(({ path }) => !path.endsWith('.spec.ts'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/['"`]([a-z]+(?:\.[\w-]+)+\.?)['"`$]/g)].map(([, key = '']) => ({ path, key })),
      )
      .filter(({ key }) => scopes.includes(key.split('.')[0] ?? ''));
    const missing = used.filter(({ key }) => !prefixes.has(key.replace(/\.$/, '')));
    expect(missing.map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
  });
});
