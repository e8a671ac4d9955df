/**
 * `npm run rooms` draws the imports between the rooms of the code into `docs/rooms.svg`. With `--check` it writes nothing and fails when the
 * committed picture is out of date. An import cycle between rooms of the same area is an error in both modes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import ts from 'typescript';
import { cyclesIn, drawRooms } from './rooms-picture.mjs';

const ROOT = join(import.meta.dirname, '..');
const PICTURE = join(ROOT, 'docs/rooms.svg');

/**
 * Paths of rooms; the first match counts. Each has its area and, where the area is a single room, the room's name. Files that only put rooms
 * together match nothing.
 */
const PLACES = [
  [/^apps\/api\/src\/platform\/([\w-]+)\//, 'platform'],
  [/^apps\/api\/src\/(?!platform\/)([\w-]+)\//, 'api'],
  [/^apps\/web\/src\/app\/([\w-]+)\//, 'web'],
  [/^libs\/ui\/src\/charts\//, 'ui', 'ui/charts'],
  [/^libs\/ui\//, 'ui', 'ui'],
  [/^libs\/contract\//, 'contract', 'contract'],
  [/^libs\/domain\//, 'domain', 'domain'],
  [/^migrations\//, 'migrations', 'migrations'],
];
const SOURCES = [
  'apps/api/src',
  'apps/web/src',
  'libs/ui/src',
  'libs/contract/src',
  'libs/domain/src',
  'migrations/src',
];
/** Entry files of our own packages. */
const PACKAGES = {
  '@opev/domain': 'libs/domain/src/index',
  '@opev/contract': 'libs/contract/src/index',
  '@opev/ui': 'libs/ui/src/index',
  '@opev/ui/charts': 'libs/ui/src/charts/index',
  '@opev/migrations': 'migrations/src/index',
};

const files = SOURCES.flatMap(filesIn);
const rooms = files.map(roomOf).filter((room) => room !== null);
const arrows = files.flatMap(arrowsOf);
const svg = drawRooms(rooms, arrows);
const problems = cyclesIn(arrows).map((names) => `These rooms import each other in a cycle: ${names}`);
if (!process.argv.includes('--check')) writeFileSync(PICTURE, svg);
else if (readFileSync(PICTURE, 'utf8') !== svg) problems.push('docs/rooms.svg is out of date: npm run rooms');
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}

function filesIn(directory) {
  return readdirSync(join(ROOT, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('spec.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** Arrows from the room of a file to the rooms it imports. */
function arrowsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, file), 'utf8'), true, true);
  return importedFiles
    .map(
      ({ fileName }) =>
        PACKAGES[fileName] ?? (fileName.startsWith('.') ? normalize(join(dirname(file), fileName)) : null),
    )
    .filter((target) => target !== null)
    .map((target) => ({ from: roomOf(file), to: roomOf(target) }))
    .filter(({ from, to }) => from !== null && to !== null);
}

function roomOf(path) {
  const place = PLACES.find(([pattern]) => pattern.test(path));
  if (place === undefined) return null;
  const [pattern, area, name = pattern.exec(path)[1]] = place;
  return { area, name };
}
