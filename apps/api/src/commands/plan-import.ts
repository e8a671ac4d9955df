import { readFileSync, statSync } from 'node:fs';
import type { Language } from '@opev/domain';
import 'reflect-metadata';
import { changeLines, problemLine } from '../plan-import/import-lines';
import { PlanImportService } from '../plan-import/plan-import.service';
import { LARGEST_FILE } from '../plan-import/plan-text';
import { IMPORT_TEXTS } from '../plan-import/problem-text';
import { filled } from '../platform/site/filled-text';
import { terminalLocale } from '../platform/config/configuration';
import { CommandFailure, runCommand, say } from './command';
import { onDatabase } from './on-database';
import { readSaidLanguage } from './said-language';

const USAGE = 'Usage: npm run plan:import -- FILE [--dry-run] [--lang LANGUAGE]';

/** `plan:import FILE`: prints every change and every bad row, then writes all changes, unless a row is bad or it is a dry run. */
runCommand(async ({ databaseUrl, args }) => {
  const { file, isDryRun, language } = readArguments(args);
  const bytes = readFile(file);
  const report = await onDatabase(databaseUrl, (dataSource) => {
    const planImport = new PlanImportService(dataSource);
    return isDryRun ? planImport.preview(bytes) : planImport.apply(bytes, null);
  });
  const texts = IMPORT_TEXTS[language];
  for (const activity of report.activities) for (const line of changeLines(activity, texts)) say(line);
  for (const problem of report.problems) process.stderr.write(`${problemLine(problem, { file, language })}\n`);
  const problems = report.problems.length;
  if (problems > 0) throw new CommandFailure(filled(texts.nothingWritten, { file, problems }));
  const changes = report.activities.flatMap((activity) => activity.changes).length;
  say(filled(isDryRun ? texts.dryRun : texts.imported, { changes, activities: report.activities.length }));
});

interface PlanImportArguments {
  readonly file: string;
  readonly isDryRun: boolean;
  readonly language: Language;
}

function readArguments(given: readonly string[]): PlanImportArguments {
  const { language, args } = readSaidLanguage(given, terminalLocale());
  const [file, ...others] = args.filter((arg) => arg !== '--dry-run');
  const unknown = [file, ...others].find((arg) => arg?.startsWith('--'));
  if (unknown !== undefined) throw new CommandFailure(`The option ${unknown} is unknown. ${USAGE}`);
  if (file === undefined) throw new CommandFailure(`Which file? ${USAGE}`);
  if (others.length > 0) throw new CommandFailure(`One file at a time. ${USAGE}`);
  return { file, isDryRun: args.includes('--dry-run'), language };
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
