/**
 * Generates rooms and pages into a copy of the sources, with the commands a newcomer types, and asks of them what is asked of all others: that
 * they are formatted, compile, and pass their own specs and those that look at every room: `npm run check:generators`. It fails when the house
 * has moved on and the templates have not.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['apps/api', 'apps/web', 'apps/e2e', 'libs', 'migrations'];
const SETTINGS = ['nx.json', 'package.json', 'tsconfig.base.json', '.prettierrc.json', '.prettierignore', '.gitignore'];
const TESTED_BY = ['jest.preset.cjs', 'jest.angular.preset.cjs', 'jest.angular.setup.ts'];

/** Things there will never be a room for. */
const LANTERNS = { en: 'Paper lanterns', fr: 'Lanternes', ar: 'فوانيس ورقية', es: 'Farolillos', ca: 'Fanalets' };
const KITES = { en: 'Kites', fr: 'Cerfs-volants', ar: 'طائرات ورقية', es: 'Cometas', ca: 'Estels' };
const JEST = 'jest/bin/jest.js';
const OWN_SPECS = ['/paper-lanterns/', '/kites/'];

/** Specs that look at every room, page, text, migration or role; and at every table. */
const OF_ALL = [
  'architecture.spec',
  'texts.spec',
  'templates.spec',
  'landed.spec',
  'domain/src/access.spec',
  'unique-names.spec',
];
const OF_ALL_TABLES = 'platform/database/migrations.int-spec';
/** Of the specs on PostgreSQL: their own, and that tables are as entities say and name what they have. */
const OF_THESE_TESTS = 'kites|paper lanterns|say the same as the entities|name every constraint';
const UNIT_TESTS = ['apps/api', 'apps/web', 'libs/domain', 'migrations'].map((part) => `${part}/jest.config.cjs`);

const { FsTree } = createRequire(join(ROOT, 'package.json'))('@nx/devkit/internal');
const written = new Set();
const failed = [];
const running = new Set();
const copy = copyOfSources();
process.on('exit', () => {
  for (const child of running) child.kill();
  rmSync(copy, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

await refuses('a page without its API room', 'web-page', { room: 'desk', name: 'kites', ...KITES });
await generate('api-room', 'paper-lanterns', '--access=staff');
await generate('api-room', 'kites', '--access=members');
await Promise.all([checkRooms(), generatePages().then(checkPages)]);
process.exitCode = failed.length === 0 ? 0 : 1;

async function checkRooms() {
  const sources = [...written].filter((file) => file.endsWith('.ts'));
  const config = 'apps/api/jest.integration.config.cjs';
  await step('specs on PostgreSQL', JEST, ['-ic', config, ...OWN_SPECS, OF_ALL_TABLES, '-t', OF_THESE_TESTS]);
  await step('types of the API', join(import.meta.dirname, 'type-errors.mjs'), [
    'apps/api/tsconfig.spec.json',
    ...sources,
  ]);
}

async function generatePages() {
  await generate('web-page', 'desk', 'paper-lanterns', ...optionsOf(LANTERNS));
  await refuses('a page without one title', 'web-page', { room: 'workspace', name: 'kites', ...KITES, ca: ' ' });
  await refuses('an Arabic title that is none', 'web-page', {
    room: 'workspace',
    name: 'kites',
    ...KITES,
    ar: 'Kites',
  });
  await generate('web-page', 'workspace', 'kites', ...optionsOf(KITES));
  await refuses('a room that is there', 'api-room', { name: 'kites', access: 'members' });
  await refuses('a page that is there', 'web-page', { room: 'workspace', name: 'kites', ...KITES });
}

async function checkPages() {
  await step('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', ...written]);
  await step('types and templates of the web', '@angular/compiler-cli/bundles/src/bin/ngc.js', [
    '-p',
    projectOfPages(),
  ]);
  await step('specs', JEST, ['-i', '--projects', ...UNIT_TESTS, '--', ...OWN_SPECS, ...OF_ALL]);
}

function copyOfSources() {
  const directory = mkdtempSync(join(tmpdir(), 'opev-generators-'));
  const isSource = (path) => !/[\\/](dist|tmp)$/.test(path);
  for (const path of [...SOURCES, ...SETTINGS, ...TESTED_BY])
    cpSync(join(ROOT, path), join(directory, path), { recursive: true, filter: isSource });
  symlinkSync(join(ROOT, 'node_modules'), join(directory, 'node_modules'), 'junction');
  return directory;
}

/** As it is typed; whatever cannot be generated ends everything. */
async function generate(generator, ...args) {
  const name = `generate ${generator} ${args.slice(0, 2).join(' ')}`;
  const command = ['g', `./libs/generators:${generator}`, ...args, '--no-interactive'];
  const output = await step(name, 'nx/dist/bin/nx.js', command);
  if (failed.length > 0) process.exit(1);
  for (const [, path] of output.matchAll(/^(?:CREATE|UPDATE) (.+)$/gm)) written.add(path);
}

async function refuses(what, generator, options) {
  const run = createRequire(join(copy, 'package.json'))(`./libs/generators/${generator}/generator.cjs`);
  const isRefused = await run(new FsTree(copy, false), options).then(
    () => false,
    () => true,
  );
  say(`refuses ${what}`, isRefused ? '' : 'It was generated.');
}

function optionsOf(titles) {
  return Object.entries(titles).map(([language, title]) => `--${language}=${title}`);
}

/** A project of the pages and what they import. Their specs reach every page by the routes, and are run. */
function projectOfPages() {
  const isOfPage = (file) => /^apps\/web\/.*(lanterns|kites)[^/]*\.ts$/.test(file) && !file.endsWith('.spec.ts');
  const files = [...written].filter(isOfPage).map((file) => join(copy, file));
  const project = join(copy, 'apps/web/tsconfig.generated.json');
  writeFileSync(project, JSON.stringify({ extends: './tsconfig.json', files, references: [] }));
  return project;
}

/** Runs a program of an installed package in the copy, and resolves to what it said. */
function step(name, program, args) {
  const started = performance.now();
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_ISOLATE_PLUGINS: 'false', NO_COLOR: '1' };
  const child = spawn(process.execPath, [resolve(copy, 'node_modules', program), ...args], { cwd: copy, env });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (output += part));
  return new Promise((done) => {
    child.once('close', (code) => {
      running.delete(child);
      say(
        `${name}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
        code === 0 ? '' : output || `It ended with ${code}.`,
      );
      done(output);
    });
  });
}

function say(name, complaint) {
  process.stdout.write(`${complaint === '' ? 'passed' : 'FAIL  '}  ${name}\n`);
  if (complaint === '') return;
  failed.push(name);
  process.stderr.write(`${complaint}\n`);
}
