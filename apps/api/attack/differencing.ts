import { showProgress } from '../bench/say';
import { ATTACKS } from './attacks/all';
import { readTruth } from './database/truth';
import { lookAround } from './knowledge/look';
import { Wire } from './knowledge/wire';
import { isPassed, playAttack, type AttackOutcome } from './stage/play';
import { makeThingsHappen } from './stage/stage';
import { printOutcomes } from './stage/table';
import { openWorld, type World } from './stage/world';

/** `--only=word`: attacks whose names have the word. */
const ONLY = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length) ?? '';
const CHOSEN = ATTACKS.filter(({ name }) => name.includes(ONLY));

/**
 * `npm run attack:differencing`: plays every attack on a product with the demonstration, and each once more on the same product
 * with a planted leak. Leaves with 0 when nothing was found out that may not be, and every planted leak was found.
 */
async function run(): Promise<boolean> {
  const world = await openWorld();
  try {
    const outcomes = await attacked(world);
    printOutcomes(CHOSEN.flatMap(({ name }) => outcomes.filter((one) => one.name === name)));
    return outcomes.every(isPassed);
  } finally {
    await world.close();
  }
}

async function attacked({ product, db, close }: World): Promise<readonly AttackOutcome[]> {
  const outcomes: AttackOutcome[] = [];
  const play = async (
    when: 'now' | 'afterwards',
    knowledge: Parameters<typeof playAttack>[1],
    events: readonly string[],
  ) => {
    const truth = await readTruth(db, events);
    for (const attack of CHOSEN.filter(({ plays }) => plays === when)) {
      const outcome = await playAttack(attack, knowledge, truth);
      showProgress(
        `${outcome.name}: ${String(outcome.hits)} of ${String(outcome.tries)} (${outcome.seconds.toFixed(1)} s)`,
      );
      outcomes.push(outcome);
    }
  };
  const wire = new Wire(product.port);
  const first = await lookAround(wire, undefined);
  await play('now', { ask: (address) => wire.ask(address), looks: [first] }, []);
  showProgress(`Asked ${String(wire.requests)} addresses.`);
  if (CHOSEN.every(({ plays }) => plays === 'now')) return outcomes;
  showProgress('Now things happen ...');
  const { looks, events } = await makeThingsHappen({ product, db, close }, first);
  const later = new Wire(product.port);
  await play('afterwards', { ask: (address) => later.ask(address), looks }, events);
  return outcomes;
}

run().then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
