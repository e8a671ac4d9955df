import { Harness } from './load/harness';
import { ensureBuilt } from './load/product';
import { Worlds } from './world/worlds';

/** What a benchmark is given. */
export interface Bench {
  readonly worlds: Worlds;
  readonly harness: Harness;
}

/** Runs a benchmark and clears up after it. It fails only when it could not be run. */
export function run(benchmark: (bench: Bench) => Promise<void>): void {
  measure(benchmark).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
}

async function measure(benchmark: (bench: Bench) => Promise<void>): Promise<void> {
  await ensureBuilt();
  const worlds = await Worlds.open();
  const harness = await Harness.start();
  const stop = async (): Promise<void> => {
    await harness.stop();
    await worlds.close();
  };
  process.once('SIGINT', () => void stop().then(() => process.exit(1)));
  try {
    await benchmark({ worlds, harness });
  } finally {
    await stop();
  }
}
