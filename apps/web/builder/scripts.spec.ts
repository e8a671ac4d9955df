import { rewriteDocument, sharedChunks, startScript, withStyles } from './scripts.cjs';

const SCRIPTS = new Map([
  [
    'main-AAAAAAAA.js',
    'import{a}from"./chunk-FRAME.js";[()=>import("./chunk-ONE.js"),()=>import("./chunk-TWO.js"),()=>import("./chunk-THREE.js"),()=>import("./chunk-FOUR.js"),()=>import("./chunk-FIVE.js")]',
  ],
  ['chunk-FRAME.js', 'export{a}'],
  ['chunk-ONE.js', 'import{b}from"./chunk-OFTEN.js";import"./chunk-TWICE.js";export{One}'],
  ['chunk-TWO.js', 'import{b}from"./chunk-OFTEN.js";import"./chunk-TWICE.js";export{Two}'],
  ['chunk-THREE.js', 'import{b}from"./chunk-OFTEN.js";()=>import("./chunk-DRAWN.js")'],
  ['chunk-FOUR.js', 'import{b}from"./chunk-OFTEN.js";export{Four}'],
  ['chunk-FIVE.js', 'import{b}from"./chunk-OFTEN.js";export{Five}'],
  ['chunk-OFTEN.js', 'import{c}from"./chunk-BELOW.js";export{b}'],
  ['chunk-BELOW.js', 'export{c}'],
  ['chunk-TWICE.js', ''],
  ['chunk-DRAWN.js', 'import{c}from"./chunk-BELOW.js"'],
]);

describe('scripts that come with the first one', () => {
  it('are those many pages need, and what these need in turn; never a page, nor what is loaded later', () => {
    expect([...sharedChunks(SCRIPTS, 'main-AAAAAAAA.js')].sort()).toEqual(['chunk-BELOW.js', 'chunk-OFTEN.js']);
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
