import { print } from './say';
import { Worlds } from './world/worlds';

/** `npm run bench:fill -- 100000`: makes sure of a world of that size and keeps its server running until Ctrl-C; prints its address. */
async function main(): Promise<void> {
  const reports = Number(process.argv[2] ?? 1_000_000);
  if (!Number.isInteger(reports) || reports < 1) throw new Error('How many reports? Give a whole number.');
  const worlds = await Worlds.open();
  print(await worlds.world(reports));
  if (!process.argv.includes('--stay')) {
    await worlds.close();
    return;
  }
  process.once('SIGINT', () => void worlds.close().then(() => process.exit(0)));
  setInterval(() => undefined, 60_000);
}

void main();
