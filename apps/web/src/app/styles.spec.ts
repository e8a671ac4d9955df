import { sourcesIn, type Source } from '../testing/sources';

/** Each with what to write instead. */
const PHYSICAL: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])(margin|padding|border)-(left|right)\b/, '-inline-start, -inline-end'],
  [/(?<![\w-])(margin|padding|border)-(top|bottom)\b/, '-block-start, -block-end'],
  [/(?<![\w-])(left|right|top|bottom)\s*:/, 'inset-inline-…, inset-block-…'],
  [/text-align\s*:\s*(left|right)/, 'text-align: start, end'],
  [/(float|clear)\s*:\s*(left|right)/, 'inline-start, inline-end'],
  [/(?<![\w-])(min-|max-)?(width|height)\s*:(?!\s*\d+(\.\d+)?rem\s*\))/, 'inline-size, block-size'],
];
const COLOUR = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;
const TOKENS = 'libs/ui/src/styles/tokens.css';

const sheets = [...sourcesIn('apps/web/src', '.css'), ...sourcesIn('libs/ui/src', '.css')];
const templates = [
  ...sourcesIn('apps/web/src/app', '.html', '.ts'),
  ...sourcesIn('libs/ui/src', '.html', '.ts'),
].filter(({ path }) => !path.endsWith('.spec.ts'));

function linesOf({ path, text }: Source): readonly { readonly at: string; readonly line: string }[] {
  return text.split('\n').map((line, index) => ({ at: `${path}:${String(index + 1)}`, line }));
}

describe('the style sheets', () => {
  it('know no left or right: Arabic is laid out by the browser', () => {
    const physical = sheets
      .flatMap(linesOf)
      .flatMap(({ at, line }) =>
        PHYSICAL.filter(([pattern]) => !line.includes('@media') && pattern.test(line)).map(
          ([, instead]) => `${at} ${line.trim()} (write ${instead})`,
        ),
      );
    expect(physical).toEqual([]);
  });

  it('take every colour from the tokens', () => {
    const coloured = sheets
      .filter(({ path }) => path !== TOKENS)
      .flatMap(linesOf)
      .filter(({ line }) => COLOUR.test(line))
      .map(({ at, line }) => `${at} ${line.trim()}`);
    expect(coloured).toEqual([]);
  });

  it('use only tokens that exist', () => {
    const known = new Set(
      sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name)),
    );
    const unknown = [...sheets, ...templates]
      .flatMap(linesOf)
      .flatMap(({ at, line }) => [...line.matchAll(/var\((--ui-[\w-]+)\)/g)].map(([, name = '']) => ({ at, name })))
      .filter(({ name }) => !known.has(name))
      .map(({ at, name }) => `${at} ${name}`);
    expect(unknown).toEqual([]);
  });

  it('have a dark value for every light colour', () => {
    const tokens = sheets.find(({ path }) => path === TOKENS)?.text ?? '';
    const [light = '', dark = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)');
    const coloursIn = (css: string): string[] => [...css.matchAll(/(--ui-[\w-]+):\s*#/g)].map(([, name = '']) => name);
    const sameInBoth = ['--ui-mark-inner', '--ui-mark-horizon'];
    expect(coloursIn(light).filter((name) => !sameInBoth.includes(name) && !coloursIn(dark).includes(name))).toEqual(
      [],
    );
  });

  it('are not bypassed by colours in templates', () => {
    const coloured = templates
      .flatMap(linesOf)
      .filter(({ line }) => /(fill|stroke|color|background)(=|:|\]=)\s*["'`]*\s*#[0-9a-f]{3}/i.test(line))
      .map(({ at, line }) => `${at} ${line.trim()}`);
    expect(coloured).toEqual([]);
  });
});
