import type { Approach, HoldReason, ReturnReason, WithdrawalReason } from '@opev/domain';

/** The sentences of one language from which demonstration reports are put together. `{n}` stands for a count, `{many}` for a larger one. */
export interface SentenceParts {
  /** What was done, by the approach of the activity. */
  readonly done: Readonly<Record<Approach, readonly string[]>>;
  /** How it was done. */
  readonly details: readonly string[];
  /** What came of it. */
  readonly closings: readonly string[];
  /** Said of work that has not started. */
  readonly nothingYet: readonly string[];
  readonly obstacles: readonly string[];
  /** Why the work stands still or was given up. */
  readonly held: Readonly<Record<HoldReason, readonly string[]>>;
  readonly nextSteps: readonly string[];
  /** Parts of a country, no finer than a governorate. */
  readonly places: readonly string[];
  readonly evidenceLabels: readonly string[];
  readonly cannotBeShared: readonly string[];
  /** What the observatory writes when it returns a report. */
  readonly returned: Readonly<Record<ReturnReason, string>>;
  readonly withdrawn: Readonly<Record<WithdrawalReason, string>>;
}
