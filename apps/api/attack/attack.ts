import type { Knowledge } from './knowledge/knowledge';
import type { Plant } from './knowledge/wire';
import type { GroundTruth } from './database/truth';

/** A guess of the attacker. Two guesses with the same key are the same. */
export interface Guess {
  readonly key: string;
  /** In words, with the numbers it was read from: enough to do it again by hand. */
  readonly says: string;
}

/** A planted leak, and the guess that shows that it was found. */
export interface PlantedLeak extends Plant {
  readonly key: string;
}

/** An attack on protected data: uses public answers only, scored against the database. */
export interface Attack<G extends Guess = Guess> {
  readonly name: string;
  /** Maximum number of right guesses; null: reported only. */
  readonly bound: number | null;
  /** `now` is played before anything happens, `afterwards` when all that the stage makes happen has happened. */
  readonly plays: 'now' | 'afterwards';
  play(knowledge: Knowledge): Promise<readonly G[]>;
  /** Whether a guess says something of fewer than three organisations at work, and is right. */
  isRight(guess: G, truth: GroundTruth): boolean;
  /** Null where there is nothing in the answers that could be made to leak. */
  plant(knowledge: Knowledge, truth: GroundTruth): Promise<PlantedLeak | null>;
  /** What there is to say of the right guesses beyond their number. */
  says?(right: readonly G[], truth: GroundTruth): string;
}

/** Lets attacks with guesses of their own kinds stand in one list: each only ever scores what it guessed itself. */
export function anAttack<G extends Guess>(attack: Attack<G>): Attack {
  return attack as unknown as Attack;
}
