import { scriptsOf, withRoomFrame } from './room-frame';
import type { StaticFile } from './static-files';

const file = (text: string): StaticFile =>
  ({ contentType: 'text/javascript', etag: '""', isHashed: true, content: Buffer.from(text) }) as unknown as StaticFile;

const FILES = new Map([
  ['/i18n/shell/ar.json', file('{"name":"OPEV","state":{"loading":"جارٍ التحميل …"}}')],
  ['/start-aaaaaaaa.js', file('()=>{import("./main-bbbbbbbb.js")}')],
  [
    '/main-bbbbbbbb.js',
    file('import{a}from"./chunk-frame.js";()=>import("./chunk-routes.js");()=>import("./chunk-desk.js")'),
  ],
  ['/chunk-frame.js', file('export{a}')],
  ['/chunk-routes.js', file('()=>import("./chunk-due.js");()=>import("./chunk-report.js")')],
  ['/chunk-due.js', file('import{b}from"./chunk-card.js";selectors:[["app-due-page"]]')],
  ['/chunk-card.js', file('export{b}')],
  ['/chunk-report.js', file('selectors:[["app-workspace-report-page"]]')],
  ['/chunk-desk.js', file('selectors:[["app-queue-page"]]')],
]);
const HTML = '<html><head></head><body><app-root><noscript>No</noscript></app-root></body></html>';
const framed = (path: string): string =>
  withRoomFrame(HTML, { path, language: 'ar', files: FILES, textsVersion: 'v1' });

describe('a page that only the browser makes', () => {
  it('says who it is and that it is loading, in the reader’s language, before any script', () => {
    expect(framed('/ar/workspace')).toMatch(/<app-root>.*OPEV.*role="status".*جارٍ التحميل …/);
  });

  it('names at once what it will ask for: its scripts, its texts, and who is signed in', () => {
    const html = framed('/ar/workspace?cursor=x');
    const preloads = [...html.matchAll(/<link rel="(\w+)"[^>]* href="([^"]+)">/g)].map(([, rel, href]) => [rel, href]);
    expect(preloads).toEqual([
      ...['main-bbbbbbbb', 'chunk-frame', 'chunk-due', 'chunk-card', 'chunk-routes'].map((name) => [
        'modulepreload',
        `/${name}.js`,
      ]),
      ['preload', '/api/v1/session'],
      ['preload', '/api/v1/workspace/commitments?show=due&amp;sort=due&amp;limit=100&amp;lang=ar'],
      ...['shell', 'terms', 'workspace', 'reports', 'account', 'problems'].map((scope) => [
        'preload',
        `/i18n/${scope}/ar.json?v=v1`,
      ]),
    ]);
  });

  it('asks nobody who they are where they are about to say it', () => {
    expect(framed('/ar/sign-in')).not.toContain('/api/v1/session');
  });

  it('is left as it is when it is none of the rooms', () => {
    expect(framed('/ar/goals/3')).toBe(HTML);
  });

  it('asks for nothing by name that the build does not hold', () => {
    expect(scriptsOf(new Map(), ['app-due-page'])).toEqual([]);
  });
});
