import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Language } from '@opev/domain';
import { encodeBody, type EncodedBody } from '../encoding/encodings';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  // Source maps: in development builds only.
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text|application\/json)|svg/;
/** Content hash in a file name: upper case for styles, any letters for scripts. */
const HASHED = /-[\w-]{8}\.(css|js|woff2)$/;

export interface StaticFile {
  readonly contentType: string;
  readonly etag: string;
  /** True when the name contains a hash of the content. */
  readonly isHashed: boolean;
  readonly content: Buffer;
  /** Compressed on the first request, then cached. */
  readonly encoded: () => Promise<EncodedBody>;
}

/** The browser's files in memory, by URL path. No request path reaches the file system. HTML is left out: pages are rendered. */
export function readStaticFiles(directory: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const contentType = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || !contentType) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(
      `/${relative(directory, path).split(sep).join('/')}`,
      staticFile(readFileSync(path), entry.name, contentType),
    );
  }
  return files;
}

/** Whether the file name contains a hash of the content. */
export function isNamedByContent(name: string): boolean {
  return HASHED.test(name);
}

/** Reads the web's texts of a scope in a language from its files. Throws when they were not built. */
export function textsIn(files: ReadonlyMap<string, StaticFile>): (scope: string, language: Language) => unknown {
  return (scope, language) => {
    const file = files.get(`/i18n/${scope}/${language}.json`);
    if (!file) throw new Error(`The web was built without the texts ${scope}/${language}.`);
    return JSON.parse(file.content.toString('utf8')) as unknown;
  };
}

function staticFile(content: Buffer, name: string, contentType: string): StaticFile {
  let encoded: Promise<EncodedBody> | undefined;
  return {
    contentType,
    content,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    isHashed: isNamedByContent(name),
    encoded: () =>
      (encoded ??= COMPRESSIBLE.test(contentType)
        ? encodeBody(content, 11)
        : Promise.resolve({ identity: content, br: null, gzip: null })),
  };
}
