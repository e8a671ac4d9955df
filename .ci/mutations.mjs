/**
 * Mutation tests: breaks one rule after the other and checks that unit tests fail: `npm run mutations`. Works in a copy of
 * the sources; fails when more than one in twenty mutations survives.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { MUTATIONS } from './mutations-of.mjs';

const ROOT = join(import.meta.dirname, '..');
const SHARE_NOTICED = 0.95;
const CONFIG = { 'libs/domain': 'libs/domain/jest.config.cjs', 'apps/api': 'apps/api/jest.config.cjs' };

const copy = mkdtempSync(join(tmpdir(), 'opev-mutations-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const name of ['apps/api', 'libs/domain', 'libs/contract', 'migrations'])
  cpSync(join(ROOT, name), join(copy, name), { recursive: true, filter: (path) => !isMade(relative(ROOT, path)) });
for (const name of ['jest.preset.cjs', 'package.json', 'tsconfig.base.json', 'nx.json'])
  cpSync(join(ROOT, name), join(copy, name));
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

function isMade(path) {
  return /\/(dist|tmp)(\/|$)/.test(path);
}

const wanted = process.argv[2];
const chosen = MUTATIONS.filter(({ name }) => wanted === undefined || name.includes(wanted));
const tests = new Set(chosen.map(({ part, tests }) => `${part} ${tests}`));
for (const one of tests) {
  const [part, pattern] = one.split(' ');
  if (fails(part, pattern)) throw new Error(`The tests of ${part} ${pattern} fail without any mutation.`);
}

const unnoticed = [];
for (const [index, { name, part, file, from, to, tests: pattern }] of chosen.entries()) {
  const path = join(copy, part, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2)
    throw new Error(`"${name}": ${file} has "${from}" ${text.split(from).length - 1} times, not once.`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const isNoticed = fails(part, pattern);
  writeFileSync(path, text);
  if (!isNoticed) unnoticed.push(name);
  process.stdout.write(
    `${String(index + 1).padStart(2)}/${chosen.length} ${isNoticed ? 'noticed  ' : 'UNNOTICED'} ${name}\n`,
  );
}
const share = 1 - unnoticed.length / chosen.length;
process.stdout.write(
  `${chosen.length - unnoticed.length} of ${chosen.length} noticed (${(100 * share).toFixed(0)} %).\n`,
);
process.exitCode = share >= SHARE_NOTICED ? 0 : 1;

function fails(part, pattern) {
  if (!existsSync(join(copy, CONFIG[part]))) throw new Error(`${part} has no tests.`);
  const args = ['node_modules/jest/bin/jest.js', '-c', CONFIG[part], '--silent', '--bail', pattern];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', timeout: 240_000 });
  if (/No tests found/.test(stderr)) throw new Error(`No tests of ${part} match ${pattern}.`);
  return status !== 0;
}
