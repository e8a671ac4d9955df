const { createHash } = require('node:crypto');
const { names, updateJson } = require('@nx/devkit');

const MIGRATIONS = 'migrations/src';

/** File and class of a migration under the next number that none has. */
function migrationOf(tree, name) {
  const taken = tree.children(MIGRATIONS).map((file) => Number(/^(\d{4})-/.exec(file)?.[1] ?? 0));
  const number = Math.max(...taken) + 1;
  return {
    migrationFile: `${String(number).padStart(4, '0')}-${name}`,
    Migration: `${names(name).className}${1795000000000 + number}`,
  };
}

/** Notes the sums of a migration's files; whoever changes one before it lands puts those that landed.spec tells of. */
function noteLanded(tree, { things, migrationFile }) {
  const sums = [`${migrationFile}.ts`, `schema/${things}.ts`].map((file) => {
    const text = tree.read(`${MIGRATIONS}/${file}`, 'utf-8');
    return [file, createHash('sha256').update(text).digest('hex')];
  });
  updateJson(tree, `${MIGRATIONS}/landed.json`, (landed) =>
    Object.fromEntries([...Object.entries(landed), ...sums].sort(([one], [other]) => (one < other ? -1 : 1))),
  );
}

module.exports = { migrationOf, noteLanded };
