import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, PROJECT_ROOT } from '../platform/config/configuration';
import { LaunchFailure } from './launch-failure';

/** A command of the API to run on a database. */
export interface ApiCommand {
  /** The script's name in `apps/api/src/commands`, such as `db-migrate`. */
  readonly name: string;
  readonly args: readonly string[];
  readonly databaseUrl: string;
  /** Whether its output is hidden on success; errors are always shown. */
  readonly isQuiet?: boolean;
  /** Where relative file names start; the project's directory when left out. */
  readonly directory?: string;
}

/** Whether there is such a command in what was built. */
export function hasApiCommand(name: string): boolean {
  return /^[a-z-]+$/.test(name) && existsSync(scriptOf(name));
}

/** Runs a built command to its end; the answer is its exit code. */
export function runApiCommand({
  name,
  args,
  databaseUrl,
  isQuiet = false,
  directory = PROJECT_ROOT,
}: ApiCommand): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [scriptOf(name), ...args], {
      cwd: directory,
      env: childEnvironment({ DATABASE_URL: databaseUrl }),
      stdio: ['inherit', isQuiet ? 'ignore' : 'inherit', 'inherit'],
    });
    const endWithUs = (): void => void child.kill('SIGTERM');
    process.once('exit', endWithUs);
    child.once('error', fail);
    child.once('close', (code) => {
      process.off('exit', endWithUs);
      done(code ?? 1);
    });
  });
}

/** Runs a command that must succeed. Throws a LaunchFailure when it fails; it has printed the reason itself. */
export async function requireApiCommand(command: ApiCommand): Promise<void> {
  if ((await runApiCommand(command)) !== 0)
    throw new LaunchFailure(`The start ends here: ${command.name} did not succeed.`);
}

function scriptOf(name: string): string {
  return join(PROJECT_ROOT, 'apps/api/dist/commands', `${name}.js`);
}
