import { readConfiguration, ConfigurationError } from '../platform/config/configuration';
import type { Configuration } from '../platform/config/configuration';

/** What a command is given. */
export interface CommandContext {
  readonly configuration: Configuration;
  /** The database to work on; the launcher has made sure of it. */
  readonly databaseUrl: string;
  /** What stands after the command's name. */
  readonly args: readonly string[];
}

/** Something the person at the keyboard can put right: its message alone is printed, and the command leaves with 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** Tells the person at the keyboard what the command did. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Tells the person something on the way, also where what the command did is not shown. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a command script: `work` says what it did; the exit code is 0 when it ends well and 1 when it throws. */
export function runCommand(work: (context: CommandContext) => Promise<void>): void {
  Promise.resolve()
    .then(() => work(readContext()))
    .catch((error: unknown) => {
      process.exitCode = 1;
      process.stderr.write(`${explain(error)}\n`);
    });
}

function readContext(): CommandContext {
  const configuration = readConfiguration();
  const { databaseUrl } = configuration;
  if (databaseUrl === null) {
    throw new ConfigurationError(
      'DATABASE_URL is missing; run the command through npm, which brings the embedded database, or give postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    );
  }
  return { configuration, databaseUrl, args: process.argv.slice(2) };
}

/** Expected failures in one line; of others the stack, for whoever has to find out. */
function explain(error: unknown): string {
  if (error instanceof CommandFailure || error instanceof ConfigurationError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
