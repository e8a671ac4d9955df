import { PUBLIC_PAGES } from '@opev/contract';
import { sourcesIn, type Source } from '../testing/sources';

const ROOMS = ['public', 'workspace', 'desk'];
const APP = 'apps/web/src/app';
const code = sourcesIn(APP, '.ts').filter(({ path }) => !path.endsWith('.spec.ts'));

/** Where a file's relative imports lead, as paths from the project's root without extension. */
function importsOf({ path, text }: Source): readonly string[] {
  const directory = path.split('/').slice(0, -1);
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target = '']) => {
    const parts = [...directory];
    for (const step of target.split('/')) {
      if (step === '..') parts.pop();
      else if (step !== '.') parts.push(step);
    }
    return parts.join('/');
  });
}

/** Where the imports lead that are there before a file's own code runs. */
const loadedWith = ({ path, text }: Source): readonly string[] =>
  importsOf({ path, text: text.replace(/import\s+type[^;]+;|import\([^)]*\)/g, '') });

const roomOf = (path: string): string | undefined => ROOMS.find((room) => path.startsWith(`${APP}/${room}/`));

describe('the rooms of the web', () => {
  it('never import another room', () => {
    const trespassers = code.flatMap((source) =>
      importsOf(source)
        .filter((target) => roomOf(source.path) && roomOf(target) && roomOf(target) !== roomOf(source.path))
        .map((target) => `${source.path} -> ${target}`),
    );
    expect(trespassers).toEqual([]);
  });

  it('are imported by nobody but the route table', () => {
    const outsiders = code
      .filter(({ path }) => !roomOf(path) && path !== `${APP}/app.routes.ts`)
      .flatMap((source) =>
        importsOf(source)
          .filter(roomOf)
          .map((target) => `${source.path} -> ${target}`),
      );
    expect(outsiders).toEqual([]);
  });

  it('leave addresses of the API to data/', () => {
    const knowing = code
      .filter(({ path }) => !path.startsWith(`${APP}/data/`))
      .filter(({ text }) => /\/api\/|API_PREFIX|_PATHS\b|\bhttpResource\(/.test(text))
      .map(({ path }) => path);
    expect(knowing).toEqual([]);
  });

  it('never reach ngx-charts but through @opev/ui/charts', () => {
    const importers = [...code, ...sourcesIn('libs/ui/src', '.ts')]
      .filter(({ text }) => text.includes("from '@swimlane/ngx-charts'"))
      .filter(({ path }) => !path.startsWith('libs/ui/src/charts/'))
      .map(({ path }) => path);
    expect(importers).toEqual([]);
  });

  it('keep charts out of the initial chunks: drawn when visible, and never hydrated where the server rendered them', () => {
    const charts = sourcesIn(APP, '.html', '.ts').flatMap(({ path, text }) =>
      [...text.matchAll(/<(ui-stack-chart|app-shown-tables)\b/g)].map(({ index, 1: kind }) => ({
        place: `${path}: ${kind ?? ''}`,
        // A collapsed table is not in the viewport; it is loaded when it is opened.
        triggers: kind === 'app-shown-tables' ? ['viewport', 'immediate'] : ['viewport'],
        around: text.slice(0, index),
      })),
    );
    expect(charts).not.toEqual([]);
    const eager = charts.filter(({ around, triggers }) => {
      const [, trigger = ''] = /@defer \(on (\w+); hydrate never\) \{\s*(?:@for [^{]+\{\s*)?$/.exec(around) ?? [];
      return !triggers.includes(trigger);
    });
    expect(eager.map(({ place }) => place)).toEqual([]);
  });

  it('keep what only the signed-in need out of what every page loads first', () => {
    const byPath = new Map(code.map((source) => [source.path, source]));
    const first = new Set<string>();
    const add = (path: string): void => {
      const source = first.has(path) ? undefined : byPath.get(path);
      if (source) {
        first.add(path);
        for (const target of loadedWith(source)) add(`${target}.ts`);
      }
    };
    add(`${APP}/app.ts`);
    add(`${APP}/app.config.ts`);
    expect(first.size).toBeGreaterThan(20);
    expect([...first].filter((path) => /\/(session|sign-in|saving|forms)\/|\/session-/.test(path))).toEqual([]);
  });

  it('filter public pages only by what the server counts as part of an address', () => {
    const known = Object.values(PUBLIC_PAGES).flatMap(({ query }): readonly string[] => query);
    const forms = sourcesIn(`${APP}/public`, '.html', '.ts').filter(({ text }) =>
      /<form appFilterForm|<app-list-filters/.test(text),
    );
    expect(forms).not.toEqual([]);
    const unknown = forms.flatMap(({ path, text }) =>
      [...text.matchAll(/<(?:input|app-filter-select)[^>]*\sname="(\w+)"/g)]
        .filter(([, name = '']) => !known.includes(name))
        .map(([, name]) => `${path}: ${String(name)}`),
    );
    expect(unknown).toEqual([]);
  });
});
