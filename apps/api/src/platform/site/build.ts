import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, type Language } from '@opev/domain';
import { readStaticFiles, type StaticFile } from './static-files';

/** As much of the renderer as is used here. */
export interface PageEngine {
  handle(request: Request, context: unknown): Promise<Response | null>;
}

/** What the build of the web left behind, ready to be served. */
export interface SiteBuild {
  readonly files: ReadonlyMap<string, StaticFile>;
  readonly engine: PageEngine;
  /** The languages the web was built with. */
  readonly languages: readonly Language[];
  /** Changes whenever a language file does. */
  readonly textsVersion: string;
}

/** The web was not built. The message says how to. */
export class BuildMissing extends Error {}

/** Reads the build and loads its renderer. Throws BuildMissing. */
export async function readBuild(distDirectory: string, publicOrigin: string): Promise<SiteBuild> {
  const renderer = join(distDirectory, 'server', 'server.mjs');
  if (!existsSync(renderer)) {
    throw new BuildMissing(`The web is not built: ${renderer} is missing. \`npx nx run web:build\` makes it.`);
  }
  const { createPageEngine } = (await import(pathToFileURL(renderer).href)) as {
    createPageEngine: (allowedHosts: readonly string[]) => PageEngine;
  };
  const files = readStaticFiles(join(distDirectory, 'browser'));
  return {
    files,
    engine: createPageEngine([new URL(publicOrigin).hostname]),
    languages: LANGUAGES.filter((language) => files.has(`/i18n/shell/${language}.json`)),
    textsVersion: textsVersionOf(files),
  };
}

function textsVersionOf(files: ReadonlyMap<string, StaticFile>): string {
  const hash = createHash('sha256');
  for (const [path, file] of [...files]
    .filter(([path]) => path.startsWith('/i18n/'))
    .sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(path).update(file.etag);
  }
  return hash.digest('base64url').slice(0, 12);
}
