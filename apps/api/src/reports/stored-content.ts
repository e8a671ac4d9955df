import { COUNTED_IN, type ReportContent, type ReportCountsField, type ReportField } from '@opev/domain';

/** The content columns of a report. A missing count was not said yet. */
export type StoredContent = Omit<ReportContent, ReportCountsField> & {
  readonly [F in ReportCountsField]: Readonly<Partial<ReportContent[F]>>;
};

/** The column of each content field. */
export const CONTENT_COLUMNS: Readonly<Record<ReportField, string>> = {
  claimedStatus: 'claimed_status',
  progressPercent: 'progress_percent',
  holdReason: 'hold_reason',
  whatWasDone: 'what_was_done',
  outputs: 'outputs',
  people: 'people',
  obstacles: 'obstacles',
  nextStep: 'next_step',
  evidence: 'evidence',
  audience: 'audience',
  textLanguage: 'text_language',
};

/** Selects a StoredContent from `report`. */
export const SELECT_CONTENT = Object.entries(CONTENT_COLUMNS)
  .map(([field, column]) => `report.${column} as "${field}"`)
  .join(', ');

/** The content of a report; counts that were not said are null. */
export function contentOf(stored: StoredContent): ReportContent {
  return {
    claimedStatus: stored.claimedStatus,
    progressPercent: stored.progressPercent,
    holdReason: stored.holdReason,
    whatWasDone: stored.whatWasDone,
    outputs: answers(COUNTED_IN.outputs, stored.outputs),
    people: answers(COUNTED_IN.people, stored.people),
    obstacles: stored.obstacles,
    nextStep: stored.nextStep,
    evidence: stored.evidence,
    audience: stored.audience,
    textLanguage: stored.textLanguage,
  };
}

/** One value per kind, null where none was given. */
export function answers<K extends string, T>(
  kinds: readonly K[],
  given: Readonly<Partial<Record<K, T>>>,
): Record<K, T | null> {
  return Object.fromEntries(kinds.map((kind) => [kind, given[kind] ?? null])) as Record<K, T | null>;
}
