/**
 * Whether everything that is installed may be used together with, and passed on with, a program under the AGPL-3.0-or-later: `npm
 * run licenses`. Read from the lock file, so that it is about what is installed and nothing else.
 */
import { readFileSync } from 'node:fs';

/** Licences the Free Software Foundation, or their own text, call compatible with version 3 of the GPL and AGPL. */
const COMPATIBLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
]);

/** What stands beside the program and is not part of it: its licence asks for no more than to keep it. */
const BESIDE = new Map([
  ['@expo-google-fonts/ibm-plex-sans-arabic', 'MIT AND OFL-1.1'],
  ['dejavu-fonts-ttf', 'SEE LICENSE IN README.md AND LICENSE'],
  ['caniuse-lite', 'CC-BY-4.0'],
  ['spdx-exceptions', 'CC-BY-3.0'],
]);

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const installed = Object.entries(packages)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, { license, version }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 13),
    license,
    version,
  }));

const conflicts = installed.filter(({ name, license }) => !isCompatible(license) && BESIDE.get(name) !== license);
for (const { name, version, license } of conflicts)
  process.stderr.write(`${name} ${version} is under ${license ?? 'no licence'}: look whether it may stand here.\n`);
process.stdout.write(`${installed.length} packages, ${conflicts.length} in conflict with AGPL-3.0-or-later.\n`);
process.exitCode = conflicts.length === 0 ? 0 : 1;

/** Of several that apply together each has to be; of several to choose from one. */
function isCompatible(expression = '') {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isCompatible);
  return plain.split(' AND ').every((license) => COMPATIBLE.has(license));
}
