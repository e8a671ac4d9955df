import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import landed from './landed.json';

/** All files of migrations: migrations, schema texts, reference data and its loader. */
const FILES = readdirSync(__dirname, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
  .map(({ parentPath, name }) => relative(__dirname, join(parentPath, name)).split(sep).join('/'))
  .filter((file) => !['index.ts', 'landed.json'].includes(file))
  .sort();

const checksum = (file: string): string =>
  createHash('sha256')
    // Independent of the checkout's line ends.
    .update(readFileSync(join(__dirname, file), 'utf8').replaceAll('\r\n', '\n'))
    .digest('hex');

/**
 * Landed migrations have been applied to databases: editing one creates two schemas under one name. Changes go into a new
 * migration, whose files are added to `landed.json` when it lands.
 */
describe('what landed is not edited', () => {
  it('each file is as it landed, and every file is listed', () => {
    expect(Object.fromEntries(FILES.map((file) => [file, checksum(file)]))).toEqual(landed);
  });
});
