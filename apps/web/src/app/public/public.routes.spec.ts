import { PUBLIC_PAGES } from '@opev/contract';
import { sourcesIn } from '../../testing/sources';
import { publicRoutes } from './public.routes';

describe('the public site', () => {
  it('has a page for each in the table, and no other', () => {
    const inTable = Object.values(PUBLIC_PAGES).map(({ path }) => path.slice(1).replace(/\{(\w+)\}/g, ':$1'));
    expect(publicRoutes.map(({ path }) => path).sort()).toEqual([...inTable].sort());
  });

  it('reads of its addresses only what the table says that a page knows', () => {
    const known = new Set<string>(Object.values(PUBLIC_PAGES).flatMap(({ query }) => [...query]));
    const read = sourcesIn('apps/web/src/app/public', '.ts').flatMap(({ path, text }) =>
      path.endsWith('.spec.ts') ? [] : [...text.matchAll(/params\.get\('(\w+)'\)/g)].map(([, name = '']) => name),
    );
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((name) => !known.has(name) && name !== 'type')).toEqual([]);
  });
});
