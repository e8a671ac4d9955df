import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, PROJECT_ROOT } from '../platform/config/configuration';
import { LaunchFailure } from './launch-failure';
import { withOwnerLock } from './owner-lock';
import { announce, secondsSince } from './progress';

/** A build target; paths are relative to the project. */
interface Part {
  readonly name: string;
  readonly sources: readonly string[];
  /** Required output files. */
  readonly outputs: readonly string[];
  /** Node arguments of the build. */
  readonly program: readonly string[];
}

/** Throttle for progress messages. */
const PROGRESS_THROTTLE_MS = 10_000;
const NOTES = join(PROJECT_ROOT, 'tmp', 'launch');
const SHARED = ['libs/domain/src', 'libs/contract/src', 'tsconfig.base.json', 'package-lock.json'];

const API: Part = {
  name: 'API',
  sources: [...SHARED, 'migrations/src', 'apps/api/src', 'apps/api/tsconfig.app.json'],
  outputs: [
    'libs/domain/dist/index.js',
    'libs/contract/dist/index.js',
    'migrations/dist/index.js',
    'apps/api/dist/main.js',
  ],
  program: ['node_modules/typescript/bin/tsc', '-b', 'apps/api/tsconfig.app.json'],
};

const SITE: Part = {
  name: 'site',
  sources: [
    ...SHARED,
    'libs/ui/src',
    'apps/web/src',
    'apps/web/public',
    'apps/web/builder',
    'apps/web/project.json',
    'apps/web/tsconfig.app.json',
  ],
  outputs: ['apps/web/dist/server/server.mjs', 'apps/web/dist/browser'],
  // It allocates millions of short-lived objects: a larger young generation saves a fifteenth of the processor time.
  program: ['--max-semi-space-size=64', 'apps/web/builder/build.cjs'],
};

/** Builds the API and the libraries it needs, unless what is there was built from the sources as they are now. */
export function ensureApiBuilt(): Promise<void> {
  return ensureBuilt(API);
}

/** Builds the site, unless what is there was built from the sources as they are now. */
export function ensureSiteBuilt(): Promise<void> {
  return ensureBuilt(SITE);
}

/** Whether there is no site at all, not even one of other sources. */
export function isSiteMissing(): boolean {
  return !hasOutputs(SITE);
}

/** Fingerprints the API's sources. Call the returned function when they are built: it marks the API as up to date with them. */
export function rememberApiSources(): () => void {
  const sources = stateOf(API.sources);
  const words = wordsOf(API.sources);
  return () => {
    mkdirSync(NOTES, { recursive: true });
    note(API, { sources, words });
  };
}

/**
 * Reserves the site's output for development builds: other launchers wait, and the output does not count as an up-to-date production build.
 * Returns a function that releases it. Throws a LaunchFailure when another launcher holds it for three minutes.
 */
export function holdSite(): Promise<() => void> {
  mkdirSync(NOTES, { recursive: true });
  return new Promise((hold, fail) => {
    withOwnerLock(lockOf(SITE), () => {
      rmSync(noteOf(SITE), { force: true });
      return new Promise<void>(hold);
    }).catch(fail);
  });
}

async function ensureBuilt(part: Part): Promise<void> {
  if (isBuilt(part, stateOf(part.sources))) return;
  mkdirSync(NOTES, { recursive: true });
  await withOwnerLock(lockOf(part), async () => {
    // Taken before the build: later edits are built the next time.
    const sources = stateOf(part.sources);
    if (isBuilt(part, sources)) return;
    const words = wordsOf(part.sources);
    const startedAt = performance.now();
    announce(`Building the ${part.name} ...`);
    const progress = setInterval(
      () => announce(`Still building the ${part.name} (${secondsSince(startedAt)}).`),
      PROGRESS_THROTTLE_MS,
    );
    await build(part).finally(() => clearInterval(progress));
    note(part, { sources, words });
    announce(`Built the ${part.name} (${secondsSince(startedAt)}).`);
  });
}

/** Whether a target is up to date. After switching branches and back, times differ and contents do not. */
function isBuilt(part: Part, sources: string): boolean {
  const file = noteOf(part);
  if (!hasOutputs(part) || !existsSync(file)) return false;
  const [builtFrom, words] = readFileSync(file, 'utf8').split('\n');
  if (builtFrom === sources) return true;
  if (words !== wordsOf(part.sources)) return false;
  note(part, { sources, words });
  return true;
}

function note(part: Part, { sources, words }: { readonly sources: string; readonly words: string }): void {
  writeFileSync(noteOf(part), `${sources}\n${words}\n`);
}

function hasOutputs(part: Part): boolean {
  return part.outputs.every((output) => existsSync(join(PROJECT_ROOT, output)));
}

function noteOf(part: Part): string {
  return join(NOTES, `${part.name}.built-from`);
}

function lockOf(part: Part): string {
  return join(NOTES, `${part.name}.lock`);
}

/** Cheap fingerprint of the sources: names, sizes and times. Specs are not built. */
function stateOf(sources: readonly string[]): string {
  return fingerprint(sources, (path) => {
    const { size, mtimeMs } = statSync(join(PROJECT_ROOT, path));
    return `${String(size)}\0${String(mtimeMs)}`;
  });
}

/** Exact fingerprint of the sources: names and contents, a tenth of a second. */
function wordsOf(sources: readonly string[]): string {
  return fingerprint(sources, (path) => readFileSync(join(PROJECT_ROOT, path)));
}

function fingerprint(sources: readonly string[], tell: (path: string) => string | Buffer): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(listFiles).sort()) hash.update(`${path}\0`).update(tell(path)).update('\n');
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const entry = statSync(join(PROJECT_ROOT, path), { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (entry.isFile()) return path.endsWith('spec.ts') ? [] : [path];
  return readdirSync(join(PROJECT_ROOT, path)).flatMap((name) => listFiles(`${path}/${name}`));
}

function build(part: Part): Promise<void> {
  // In a fresh clone types were checked before and the first page is waited for, so type checking is skipped.
  // Incremental state is discarded too: the compiler would not write deleted outputs again.
  const isFresh = !hasOutputs(part);
  const fresh = part === API && isFresh ? ['--force', '--noCheck'] : [];
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...part.program, ...fresh], {
      cwd: PROJECT_ROOT,
      env: childEnvironment({
        NG_CLI_ANALYTICS: 'false',
        SCARF_ANALYTICS: 'false',
        NODE_ENV: undefined,
        ...(isFresh ? { NG_BUILD_TYPE_CHECK: 'false' } : {}),
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: string[] = [];
    const endWithUs = (): void => void child.kill('SIGTERM');
    process.once('exit', endWithUs);
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      if (code === 0) done();
      else
        fail(
          new LaunchFailure(
            `${output.join('').trim()}\n\nThe ${part.name} could not be built; the compiler's words are above.`,
          ),
        );
    });
  });
}
