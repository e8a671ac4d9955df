import { readFileSync, statSync } from 'node:fs';
import 'reflect-metadata';
import type { ImportProblem } from '../plan-import/import-problems';
import type { ActivityChange, FieldChange } from '../plan-import/plan-differences';
import { PlanImportService } from '../plan-import/plan-import.service';
import { LARGEST_FILE } from '../plan-import/plan-text';
import { CommandFailure, runCommand, say } from './command';
import { onDatabase } from './on-database';

const USAGE = 'Usage: npm run plan:import -- FILE [--dry-run]';

/** `plan:import FILE`: tells every change and every bad row, then writes all changes, unless a row is bad or it is a dry run. */
runCommand(async ({ databaseUrl, args }) => {
  const { file, isDryRun } = readArguments(args);
  const bytes = readFile(file);
  const report = await onDatabase(databaseUrl, (dataSource) => {
    const planImport = new PlanImportService(dataSource);
    return isDryRun ? planImport.preview(bytes) : planImport.apply(bytes, null);
  });
  for (const activity of report.activities) for (const line of describe(activity)) say(line);
  for (const problem of report.problems) process.stderr.write(`${place(problem, file)}: ${problem.message}\n`);
  if (report.problems.length > 0) {
    throw new CommandFailure(`Nothing was written: ${plural(report.problems.length, 'problem')} in ${file}.`);
  }
  const changes = report.activities.flatMap((activity) => activity.changes).length;
  const what = `${plural(changes, 'change')} in ${plural(report.activities.length, 'activity', 'activities')}`;
  say(isDryRun ? `Dry run: ${what}; nothing was written.` : `Imported: ${what}.`);
});

function readArguments(args: readonly string[]): { file: string; isDryRun: boolean } {
  const [file, ...others] = args.filter((arg) => arg !== '--dry-run');
  const unknown = [file, ...others].find((arg) => arg?.startsWith('--'));
  if (unknown !== undefined) throw new CommandFailure(`The option ${unknown} is unknown. ${USAGE}`);
  if (file === undefined) throw new CommandFailure(`Which file? ${USAGE}`);
  if (others.length > 0) throw new CommandFailure(`One file at a time. ${USAGE}`);
  return { file, isDryRun: args.includes('--dry-run') };
}

function readFile(file: string): Uint8Array {
  try {
    const entry = statSync(file);
    if (!entry.isFile()) throw new CommandFailure(`${file} is not a file.`);
    if (entry.size > LARGEST_FILE)
      throw new CommandFailure(`${file} has ${String(entry.size)} bytes; at most ${String(LARGEST_FILE)} are read.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new CommandFailure(`There is no file ${file}.`);
    throw new CommandFailure(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  }
}

function describe({ number, changes }: ActivityChange): string[] {
  return changes.map(({ field, from, to }) => `Activity ${String(number)}, ${field}: ${shown(from)} -> ${shown(to)}`);
}

function shown(value: FieldChange['from']): string {
  return value === null ? 'none' : JSON.stringify(value);
}

function place({ line }: ImportProblem, file: string): string {
  return line === null ? file : `Line ${String(line)}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
