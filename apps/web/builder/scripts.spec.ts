import { readFileSync } from 'node:fs';
import { asBuilt, rewriteDocument, sharedChunks, startScript, withStyles } from './scripts.cjs';

/** The version of Angular's builder whose chunks were last compared with ours. */
const COMPARED_WITH = '21.2.24';

const SCRIPTS = new Map([
  [
    'main-AAAAAAAA.js',
    'import{a}from"./chunk-FRAME.js";[()=>import("./chunk-ONE.js"),()=>import("./chunk-TWO.js"),()=>import("./chunk-THREE.js"),()=>import("./chunk-FOUR.js"),()=>import("./chunk-FIVE.js")]',
  ],
  ['chunk-FRAME.js', 'export{a}'],
  ['chunk-ONE.js', 'import{b}from"./chunk-OFTEN.js";import"./chunk-TWICE.js";import"./chunk-SMALL.js";export{One}'],
  ['chunk-TWO.js', 'import{b}from"./chunk-OFTEN.js";import"./chunk-TWICE.js";import"./chunk-SMALL.js";export{Two}'],
  ['chunk-THREE.js', 'import{b}from"./chunk-OFTEN.js";()=>import("./chunk-DRAWN.js")'],
  ['chunk-FOUR.js', 'import{b}from"./chunk-OFTEN.js";export{Four}'],
  ['chunk-FIVE.js', 'import{b}from"./chunk-OFTEN.js";export{Five}'],
  ['chunk-OFTEN.js', 'import{c}from"./chunk-BELOW.js";export{b}'],
  ['chunk-BELOW.js', 'export{c}'],
  ['chunk-TWICE.js', 'export{f};'.padEnd(1_000, 'f()')],
  ['chunk-SMALL.js', 'export{d}'],
  ['chunk-DRAWN.js', 'import{c}from"./chunk-BELOW.js"'],
]);

describe('gathering scripts at all', () => {
  it('is for the chunks of this version of Angular: with another, compare again as ADR 32 says, and write it here', () => {
    const { version } = JSON.parse(readFileSync(require.resolve('@angular/build/package.json'), 'utf8')) as {
      version: string;
    };
    expect(version).toBe(COMPARED_WITH);
  });

  it('can be left out, to compare: then the first script and what it imports are started', () => {
    const [main, frame] = asBuilt(SCRIPTS, 'main-AAAAAAAA.js');
    expect([main?.isEntry, main?.imports, frame?.isEntry]).toEqual([true, ['chunk-FRAME.js'], false]);
    expect(asBuilt(SCRIPTS, 'main-AAAAAAAA.js').map(({ code }) => code)).toEqual([...SCRIPTS.values()]);
  });
});

describe('scripts that come with the first one', () => {
  it('are those many pages need, small ones that two need, and what these need in turn; never a page, nor what is loaded later', () => {
    expect([...sharedChunks(SCRIPTS, 'main-AAAAAAAA.js')].sort()).toEqual([
      'chunk-BELOW.js',
      'chunk-OFTEN.js',
      'chunk-SMALL.js',
    ]);
  });
});

describe('a document of the build', () => {
  const document = (preload: string): string =>
    `<head>${preload}</head><script src="main-AAAAAAAA.js" type="module"></script>`;
  const build = { scripts: SCRIPTS, main: 'main-AAAAAAAA.js', start: 'start-b_b-bbbb.js' };

  it('asks for the script that starts the others, and for none that is gone', () => {
    const preload = '<link rel="modulepreload" href="chunk-FRAME.js">';
    expect(rewriteDocument(document(preload), build)).toBe(
      '<head></head><script src="start-b_b-bbbb.js" type="module"></script>',
    );
  });

  it('that would ask for a script that is gone ends the build', () => {
    expect(() => rewriteDocument(document('<script src="chunk-FRAME.js"></script>'), build)).toThrow('chunk-FRAME.js');
  });

  it('carries the site’s styles', () => {
    const html = '<link rel="stylesheet" href="styles-CCCCCCCC.css">';
    expect(withStyles(html, new Map([['styles-CCCCCCCC.css', 'p{margin:0}\n']]))).toBe('<style>p{margin:0}</style>');
    expect(() => withStyles(html, new Map())).toThrow('styles-CCCCCCCC.css');
  });
});

describe('the script a document asks for', () => {
  it('loads the application on hydration, and nothing else', () => {
    const script = startScript(['main-b_b-bbbb.js', 'chunk-c_c-cccc.js']);
    expect(script).toContain('()=>{import("./main-b_b-bbbb.js");import("./chunk-c_c-cccc.js")},["pointermove",');
    expect(script.match(/\bimport\b/g)).toHaveLength(2);
  });
});
