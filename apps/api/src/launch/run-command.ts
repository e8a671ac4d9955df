import { ConfigurationError, invocationDirectory, readConfiguration } from '../platform/config/configuration';
import { hasApiCommand, requireApiCommand, runApiCommand } from './api-command';
import { ensureApiBuilt } from './build';
import { openDatabase, type Database } from './database';
import { LaunchFailure } from './launch-failure';
import { complain } from './progress';

/** Commands that handle the schema themselves; before all others it is migrated. */
const SCHEMA_COMMANDS = ['db-migrate', 'db-revert'];

/** Runs `npm run db:migrate` and the like: ensures database and build, then runs the command. */
async function runCommand(name: string, args: readonly string[]): Promise<number> {
  const configuration = readConfiguration();
  await ensureApiBuilt();
  if (!hasApiCommand(name)) throw new LaunchFailure(`There is no command "${name}".`);
  const database = await openDatabase(configuration);
  leaveOnSignals(database);
  try {
    const databaseUrl = database.url;
    if (!SCHEMA_COMMANDS.includes(name))
      await requireApiCommand({ name: 'db-migrate', args: [], databaseUrl, isQuiet: true });
    return await runApiCommand({ name, args, databaseUrl, directory: invocationDirectory() });
  } finally {
    await database.embedded?.leave();
  }
}

/** The command handles Ctrl-C itself; the database is left afterwards. */
function leaveOnSignals({ embedded }: Database): void {
  if (embedded === null) return;
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => void embedded.leave().then(() => process.exit(1)));
}

const [name = '', ...args] = process.argv.slice(2);
runCommand(name, args)
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const isExpected = error instanceof LaunchFailure || error instanceof ConfigurationError;
    complain(isExpected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  });
