import { readConfiguration, ConfigurationError } from '../platform/config/configuration';
import type { Configuration } from '../platform/config/configuration';

/** The context of a command. */
export interface CommandContext {
  readonly configuration: Configuration;
  /** The database to work on; the launcher has made sure of it. */
  readonly databaseUrl: string;
  /** Arguments after the command's name. */
  readonly args: readonly string[];
}

/** A failure the user can correct: only its message is printed, and the exit code is 1. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** Prints a line of the command's result. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a remark to standard error, shown also when results are not. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a command; the exit code is 0 when `work` resolves and 1 when it throws. */
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

/** One line for expected failures, the stack for others. */
function explain(error: unknown): string {
  if (error instanceof CommandFailure || error instanceof ConfigurationError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
