import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

interface Import {
  /** From `src`, without extension. */
  readonly from: string;
  readonly to: string;
}

/** Folders that are no rooms: the platform, and the programs around the application. */
const WALLS = 'platform';
const AROUND = ['commands', 'demonstration', 'launch'];

/** Functions a room exports besides its services: for others' transactions, or pure ones. */
const OFFERED_FUNCTIONS = [
  'figures/book/row-filter',
  'figures/book/at-work',
  'figures/book/carried-forward',
  'reports/stored-content',
];

/** Layers of the figures, from the bottom; '' are the files beside the folders: the store and what builds its figures. */
const FLOORS = ['book', 'reading', 'past', 'today', '', 'answers'];

describe('the rooms of the API', () => {
  const imports = sources(__dirname).flatMap(importsOf);
  const crossings = imports.filter(({ from, to }) => from.includes('/') && roomOf(from) !== roomOf(to));

  it('are found at all', () => {
    expect(crossings.length).toBeGreaterThan(100);
  });

  it('import of each other only modules and what a module exports', () => {
    const intrusions = crossings
      .filter(({ from, to }) => ![WALLS, ...AROUND].includes(roomOf(from)) && roomOf(to) !== WALLS)
      .filter(({ to }) => !isOffered(to));
    expect(intrusions.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('import within the figures only from below: the book, what reads it, past days, today, the store, the answers', () => {
    const floorOf = (file: string): number => FLOORS.indexOf(/^figures\/(?:(\w+)\/)?[^/]+$/.exec(file)?.[1] ?? '');
    const upwards = imports
      .filter(({ from, to }) => roomOf(from) === 'figures' && roomOf(to) === 'figures' && !from.endsWith('.module'))
      .filter(({ from, to }) => floorOf(to) > floorOf(from));
    expect(upwards.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('are not imported by the platform, except for the list of tables', () => {
    const knowing = crossings.filter(({ from }) => roomOf(from) === WALLS && from !== 'platform/database/entities');
    expect(knowing.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('know nothing of how the application is started, or of the demonstration', () => {
    const knowing = imports.filter(
      ({ from, to }) => !AROUND.includes(roomOf(from)) && AROUND.includes(roomOf(to)) && to !== 'architecture',
    );
    expect(knowing.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});

/**
 * Whether a file may be imported by other rooms: a module, an offered function, or the file of a service that the room's
 * module exports.
 */
function isOffered(to: string): boolean {
  if (to.endsWith('.module') || OFFERED_FUNCTIONS.includes(to)) return true;
  const room = roomOf(to);
  const wiring = readFileSync(join(__dirname, room, `${room}.module.ts`), 'utf8');
  const exported =
    /exports: \[([^\]]*)\]/
      .exec(wiring)?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  const target = readFileSync(join(__dirname, `${to}.ts`), 'utf8');
  return exported.some((name) => target.includes(`export class ${name} `));
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function sources(directory: string): readonly string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') && !name.endsWith('spec.ts') ? [path] : [];
  });
}

function importsOf(path: string): readonly Import[] {
  const from = relative(__dirname, path).replace(/\.ts$/, '');
  const statements = readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g);
  return [...statements].map(([, specifier = '']) => ({
    from,
    to: relative(__dirname, resolve(path, '..', specifier)),
  }));
}
