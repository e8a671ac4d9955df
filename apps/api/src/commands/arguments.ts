import { CommandFailure } from './command';

/** Refuses arguments where a command takes none, so that a mistyped option is not ignored. */
export function refuseArguments(args: readonly string[]): void {
  if (args.length > 0)
    throw new CommandFailure(`This command takes no arguments; "${args.join(' ')}" is not understood.`);
}
