import { writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { separatorFor } from '../platform/files/csv';
import { filled } from '../platform/site/filled-text';
import { exportPlan } from '../plan-import/plan-export';
import { IMPORT_TEXTS } from '../plan-import/problem-text';
import { terminalLocale } from '../platform/config/configuration';
import { CommandFailure, runCommand, say } from './command';
import { onDatabase } from './on-database';
import { readSaidLanguage } from './said-language';

const USAGE = 'Usage: npm run plan:export -- FILE [--lang LANGUAGE]';

/** `plan:export FILE`: writes the wording of the Plan as CSV that `plan:import` reads, in the dialect of the reader's spreadsheets. */
runCommand(async ({ databaseUrl, args: given }) => {
  const { language, args } = readSaidLanguage(given, terminalLocale());
  const [file, ...others] = args;
  if (file === undefined || file.startsWith('--') || others.length > 0) throw new CommandFailure(USAGE);
  const { text, activities } = await onDatabase(databaseUrl, ({ manager }) =>
    exportPlan(manager, separatorFor(language)),
  );
  try {
    // An existing file is not overwritten.
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new CommandFailure(`${file} is there already; give another name.`);
    throw new CommandFailure(`${file} cannot be written (${code ?? 'unknown reason'}).`);
  }
  say(filled(IMPORT_TEXTS[language].exported, { file, activities }));
});
