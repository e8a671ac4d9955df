import type { CountAnswer, ReportContentView } from '@opev/contract';
import { isBlank, NOT_COLLECTED, REPORT_TEXT_FIELDS } from '@opev/domain';

/**
 * Prefills empty fields from the last report. Counts are not copied, except "not collected", which usually stays true;
 * evidence belongs to its round, and the audience is asked each time.
 */
export function filledFrom(previous: ReportContentView, content: ReportContentView): ReportContentView {
  const hasStatus = content.claimedStatus !== null;
  return {
    claimedStatus: hasStatus ? content.claimedStatus : previous.claimedStatus,
    progressPercent: hasStatus ? content.progressPercent : previous.progressPercent,
    holdReason: hasStatus ? content.holdReason : previous.holdReason,
    whatWasDone: filled(content.whatWasDone, previous.whatWasDone),
    obstacles: filled(content.obstacles, previous.obstacles),
    nextStep: filled(content.nextStep, previous.nextStep),
    outputs: uncounted(content.outputs, previous.outputs),
    people: uncounted(content.people, previous.people),
    evidence: content.evidence,
    audience: content.audience,
    textLanguage: hasText(content) ? content.textLanguage : previous.textLanguage,
  };
}

function filled(text: string, previous: string): string {
  return isBlank(text) ? previous : text;
}

function hasText(content: ReportContentView): boolean {
  return !REPORT_TEXT_FIELDS.every((name) => isBlank(content[name]));
}

function uncounted<K extends string>(
  answers: Readonly<Record<K, CountAnswer>>,
  previous: Readonly<Record<K, CountAnswer>>,
): Readonly<Record<K, CountAnswer>> {
  const entries = Object.entries<CountAnswer>(answers).map(([name, answer]) => [
    name,
    answer === null && previous[name as K] === NOT_COLLECTED ? NOT_COLLECTED : answer,
  ]);
  return Object.fromEntries(entries) as Record<K, CountAnswer>;
}
