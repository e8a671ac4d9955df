import type { Look } from './look';
import type { AnswerSource } from './wire';

/** All that an attacker has: public addresses that he can ask now, and what he saw when he looked before. */
export interface Knowledge extends AnswerSource {
  /** What he saw each time he looked at everything, oldest first. He does not know what happened in between. */
  readonly looks: readonly Look[];
}
