import type { Attack, Guess } from '../attack';
import type { GroundTruth } from '../database/truth';
import type { Knowledge } from '../knowledge/knowledge';
import type { Look } from '../knowledge/look';
import { planted, type Plant } from '../knowledge/wire';

/** How one attack went. */
export interface AttackOutcome {
  readonly name: string;
  readonly tries: number;
  readonly hits: number;
  readonly bound: number | null;
  /** Whether the planted leak was found; null where none was planted. */
  readonly isPlantFound: boolean | null;
  readonly says: string;
  /** Some guesses that were right, to be done again by hand. */
  readonly examples: readonly string[];
  readonly seconds: number;
}

const EXAMPLES = 5;

/** Plays an attack on the product as it is, and once more on the product with a leak. */
export async function playAttack(attack: Attack, knowledge: Knowledge, truth: GroundTruth): Promise<AttackOutcome> {
  const startedAt = performance.now();
  const guesses = await guessesOf(attack, knowledge);
  const right = guesses.filter((guess) => attack.isRight(guess, truth));
  const leak = await attack.plant(knowledge, truth);
  const found = leak && (await guessesOf(attack, withPlant(knowledge, leak))).some(({ key }) => key === leak.key);
  return {
    name: attack.name,
    tries: guesses.length,
    hits: right.length,
    bound: attack.bound,
    isPlantFound: found,
    says: attack.says?.(right, truth) ?? '',
    examples: right.slice(0, EXAMPLES).map(({ says }) => says),
    seconds: (performance.now() - startedAt) / 1000,
  };
}

/** An attack passes when it finds no more than it may, and its planted leak. */
export function isPassed({ hits, bound, isPlantFound }: AttackOutcome): boolean {
  return (bound === null || hits <= bound) && isPlantFound !== false;
}

async function guessesOf(attack: Attack, knowledge: Knowledge): Promise<readonly Guess[]> {
  const guesses = await attack.play(knowledge);
  return [...new Map(guesses.map((guess) => [guess.key, guess])).values()];
}

/** The plant alters current requests and one look, as if the product had begun to leak just before it. */
function withPlant(knowledge: Knowledge, plant: Plant): Knowledge {
  const chosen = plant.look ?? knowledge.looks.length - 1;
  const alteredOf = (look: Look): Look =>
    new Map(
      [...look].map(([address, answer]) => [
        address,
        plant.touches(address) ? plant.alter(structuredClone(answer), address) : answer,
      ]),
    );
  const source = planted(knowledge, plant);
  return {
    ask: (address) => source.ask(address),
    looks: knowledge.looks.map((look, index) => (index === chosen ? alteredOf(look) : look)),
  };
}
