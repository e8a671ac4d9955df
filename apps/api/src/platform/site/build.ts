import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LANGUAGES, type Language } from '@opev/domain';
import { readStaticFiles, type StaticFile } from './static-files';

/** The part of Angular's engine that is used here. */
export interface PageEngine {
  handle(request: Request, context: unknown): Promise<Response | null>;
}

/** Files of the web build that are served as they are. */
export interface SiteFiles {
  readonly files: ReadonlyMap<string, StaticFile>;
  /** The languages the web was built with. */
  readonly languages: readonly Language[];
  /** Changes whenever a language file does. */
  readonly textsVersion: string;
}

/** The web build with its renderer loaded. */
export interface SiteBuild extends SiteFiles {
  readonly engine: PageEngine;
}

/** The web was not built; the message says how to build it. */
export class BuildMissing extends Error {}

/** Reads the files to serve. Throws BuildMissing. */
export function readSiteFiles(distDirectory: string): SiteFiles {
  const renderer = rendererIn(distDirectory);
  if (!existsSync(renderer)) {
    throw new BuildMissing(`The web is not built: ${renderer} is missing. \`npx nx run web:build\` makes it.`);
  }
  const files = readStaticFiles(join(distDirectory, 'browser'));
  return {
    files,
    languages: LANGUAGES.filter((language) => files.has(`/i18n/shell/${language}.json`)),
    textsVersion: textsVersionOf(files),
  };
}

/** Reads the build and loads its renderer. Throws BuildMissing. */
export async function readBuild(distDirectory: string, publicOrigin: string): Promise<SiteBuild> {
  const files = readSiteFiles(distDirectory);
  const { createPageEngine } = (await import(pathToFileURL(rendererIn(distDirectory)).href)) as {
    createPageEngine: (allowedHosts: readonly string[]) => PageEngine;
  };
  await loadChunks(join(distDirectory, 'server'));
  return { ...files, engine: createPageEngine([new URL(publicOrigin).hostname]) };
}

/**
 * Loads all lazy chunks. Angular waits for a deferred chunk only in the first page that needs it; another page rendered at
 * the same time would be finished, and cached, without it.
 */
async function loadChunks(directory: string): Promise<void> {
  const chunks = readdirSync(directory).filter((name) => /^chunk-[\w-]+\.mjs$/.test(name));
  await Promise.all(chunks.map((name) => import(pathToFileURL(join(directory, name)).href)));
}

function rendererIn(distDirectory: string): string {
  return join(distDirectory, 'server', 'server.mjs');
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
