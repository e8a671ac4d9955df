import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '@opev/migrations';
import type { QueryRunner } from 'typeorm';

type MigrationClass = (typeof migrations)[number];

/**
 * Every schema that was ever the newest of the main branch: the numbers of its migrations, or the file with what a migration
 * said then, where it was edited later. In the order in which they landed, which is not the order of their numbers.
 */
const LANDED: readonly (readonly [commit: string, migrations: readonly (number | string)[]])[] = [
  ['a484887', ['0001-a484887', 2]],
  ['67dc44f', ['0001-67dc44f', 2]],
  ['b411725', [1, 2]],
  ['b2aa08c', [1, 2, 4]],
  ['d88b193', [1, 2, '0003-d88b193', 4]],
  ['ac666ce', [1, 2, '0003-d88b193', 4, '0005-ac666ce']],
  ['806af54', [1, 2, '0003-806af54', 4, '0005-ac666ce']],
  ['6c24661', [1, 2, '0003-806af54', 4, 5, '0006-6c24661']],
  ['54c9abb', [1, 2, 3, 4, 5, '0006-6c24661']],
  ['540042a', [1, 2, 3, 4, 5, 6]],
  ['f61639e', [1, 2, 3, 4, 5, 6, 7]],
  ['c41ca16', [1, 2, 3, 4, 5, 6, 7, 8]],
  ['9a7b86f', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['1c165e8', [1, 2, 3, 4, 5, 6, 7, 8, 9, 12]],
  ['aa87dff', [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12]],
  ['d3e405a', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
];

/** A schema that landed: the commit it landed with, and the migrations that make it. */
export interface LandedSchema {
  readonly commit: string;
  readonly migrations: readonly MigrationClass[];
}

/** Every schema that ever landed on the main branch, oldest first. */
export const landedSchemas: readonly LandedSchema[] = LANDED.map(([commit, parts]) => ({
  commit,
  migrations: parts.map((part) => (typeof part === 'number' ? numbered(part) : asItWas(part))),
}));

function numbered(number: number): MigrationClass {
  const found = migrations.find(({ name }) => name.endsWith(String(1_795_000_000_000 + number)));
  if (found === undefined) throw new Error(`There is no migration ${String(number)}.`);
  return found;
}

/** The migration under its own name, with what it said in an earlier commit. */
function asItWas(file: string): MigrationClass {
  const { name } = numbered(Number(file.slice(0, 4)));
  return class {
    readonly name = name;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(__dirname, `${file}.sql`), 'utf8'));
    }
    async down(): Promise<void> {
      throw new Error('An earlier migration is not taken back: the newest one brings it up to date first.');
    }
  } as MigrationClass;
}
