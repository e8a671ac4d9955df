import type { Look } from './look';
import type { AnswerSource } from './wire';

/** Everything an attacker has: public answers of now and of earlier looks. */
export interface Knowledge extends AnswerSource {
  /** What he saw each time he looked at everything, oldest first. He does not know what happened in between. */
  readonly looks: readonly Look[];
}
