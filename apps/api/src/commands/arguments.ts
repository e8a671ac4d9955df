import { CommandFailure } from './command';

/** Refuses arguments where a command takes none: a mistyped option must not be taken for done. */
export function refuseArguments(args: readonly string[]): void {
  if (args.length > 0)
    throw new CommandFailure(`This command takes no arguments; "${args.join(' ')}" is not understood.`);
}
