import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigurationError, PROJECT_ROOT, readConfiguration } from '../platform/config/configuration';
import { apiLogFile } from './api-process';
import { BUILT_ONCE } from './builds';
import { hasDemonstrationData } from './database';
import { Development } from './development/development';
import { LaunchFailure } from './launch-failure';
import { Observatory } from './observatory';
import { refuseUnusablePort } from './port-check';
import { isSameProcessAlive } from './postgres/processes';
import { complain, announce, secondsSince } from './progress';
import { findGuardians } from './remains';
import { describeWhereToLook, readDemonstrationLogins } from './where-to-look';

/**
 * `npm start`: starts everything, prints where to look, and runs until it is stopped. `npm run dev` adds `--watch`: sources are rebuilt and
 * the API is restarted on change, with a debugger port at `--inspect=host:port`.
 */
async function start(): Promise<void> {
  const startedAt = performance.now();
  const { watch, inspect } = parseArgs({ options: OPTIONS }).values;
  const configuration = readConfiguration();
  await refuseUnusablePort(configuration);
  const observatory = new Observatory(configuration, watch ? new Development(inspect) : BUILT_ONCE);
  stopOnSignals(observatory);
  stopWithNpm(observatory);
  try {
    await observatory.start();
  } catch (error) {
    await end(observatory, error);
    return;
  }
  const logins = (await hasDemonstrationData(observatory.databaseUrl)) ? readDemonstrationLogins() : [];
  const log = apiLogFile(configuration);
  announce(
    `\nThe observatory is open (${secondsSince(startedAt)}).\n\n${describeWhereToLook(configuration.publicOrigin, logins)}\n`,
  );
  if (watch) announce(`The API's debugger listens on ${inspect}. Sources are rebuilt when they change.`);
  announce(`${log === null ? '' : `The API's log: ${relative(PROJECT_ROOT, log)}. `}Ctrl-C stops everything.`);
}

const OPTIONS = {
  watch: { type: 'boolean', default: false },
  inspect: { type: 'string', default: '127.0.0.1:9229' },
} as const;

let isEnding = false;

function stopOnSignals(observatory: Observatory): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void end(observatory, null));
  }
}

/** Stops when npm ends: npm forwards Ctrl-C, but not SIGTERM, nor its own sudden end. */
function stopWithNpm(observatory: Observatory): void {
  const guardians = findGuardians();
  const watch = (): void => {
    if (!guardians.every(isSameProcessAlive)) void end(observatory, null);
  };
  if (guardians.length > 0) setInterval(watch, 200).unref();
}

/** Stops once, however often it is called; an error is printed and makes the exit code 1. */
async function end(observatory: Observatory, error: unknown): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  if (error === null) announce('\nStopping ...');
  else complain(explain(error));
  await observatory.stop();
  if (error === null) announce('Stopped.');
  process.exit(error === null ? 0 : 1);
}

/** One sentence for failures the user can correct, the stack for others. */
function explain(error: unknown): string {
  if (error instanceof LaunchFailure || error instanceof ConfigurationError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

start().catch((error: unknown) => {
  complain(explain(error));
  process.exit(1);
});
