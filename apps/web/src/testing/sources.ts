import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** One file of the project, for the specs that check the code itself. */
export interface Source {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const ROOT = resolve(__dirname, '../../../..');

/** Every file below a directory of the project whose name ends in one of `endings`. */
export function sourcesIn(directory: string, ...endings: readonly string[]): readonly Source[] {
  return readdirSync(join(ROOT, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}
