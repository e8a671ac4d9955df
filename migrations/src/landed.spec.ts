import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import landed from './landed.json';

/** All that a migration is made of: its file, the texts of its schema, the reference data and how it is loaded. */
const FILES = readdirSync(__dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
  .map(({ parentPath, name }) => relative(__dirname, join(parentPath, name)).split(sep).join('/'))
  .filter((file) => !['index.ts', 'landed.json'].includes(file))
  .sort();

const checksum = (file: string): string =>
  createHash('sha256')
    // A checkout may end its lines in its own way.
    .update(readFileSync(join(__dirname, file), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex');

/**
 * A migration that landed is what databases were made with: whoever edits one makes two kinds of databases with one name.
 * What should be otherwise is a new migration; its files are added to `landed.json` when it lands.
 */
describe('what landed is not edited', () => {
  it('each file is as it landed, and every file is listed', () => {
    expect(Object.fromEntries(FILES.map((file) => [file, checksum(file)]))).toEqual(landed);
  });
});
