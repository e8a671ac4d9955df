import type { ReportContentView } from '@opev/contract';
import {
  OUTPUT_KINDS,
  PEOPLE_GROUPS,
  type Evidence,
  type OutputKind,
  type PeopleGroup,
  type ReportContent,
  type ReportedFigure,
} from '@opev/domain';
import type { EvidenceDto, SaveReportDto } from './report-content.dto';

/** The columns of a report that hold what its author says. */
export interface StoredContent extends Omit<
  ReportContent,
  'whatWasDone' | 'obstacles' | 'nextStep' | 'outputs' | 'people'
> {
  readonly whatWasDone: string;
  readonly obstacles: string;
  readonly nextStep: string;
  readonly outputs: Readonly<Partial<Record<OutputKind, ReportedFigure>>>;
  readonly people: Readonly<Partial<Record<PeopleGroup, ReportedFigure>>>;
}

/** What a report says, whole: every count that was not said is null. */
export function contentOf(stored: StoredContent): ReportContentView {
  return {
    claimedStatus: stored.claimedStatus,
    progressPercent: stored.progressPercent,
    holdReason: stored.holdReason,
    whatWasDone: stored.whatWasDone,
    outputs: answers(OUTPUT_KINDS, stored.outputs),
    people: answers(PEOPLE_GROUPS, stored.people),
    obstacles: stored.obstacles,
    nextStep: stored.nextStep,
    evidence: stored.evidence,
    audience: stored.audience,
    textLanguage: stored.textLanguage,
  };
}

/** The columns of a content that came in: field by field, so that nothing else is ever written. */
export function storedContentOf(input: SaveReportDto): StoredContent {
  return {
    claimedStatus: input.claimedStatus,
    progressPercent: input.progressPercent,
    holdReason: input.holdReason,
    whatWasDone: input.whatWasDone,
    outputs: answers(OUTPUT_KINDS, input.outputs),
    people: answers(PEOPLE_GROUPS, input.people),
    obstacles: input.obstacles,
    nextStep: input.nextStep,
    evidence: input.evidence.map(evidenceOf),
    audience: input.audience,
    textLanguage: input.textLanguage,
  };
}

function evidenceOf({ kind, url, label, note }: EvidenceDto): Evidence {
  return kind === 'link' ? { kind, url, label } : { kind, note };
}

function answers<K extends string>(
  kinds: readonly K[],
  given: Readonly<Partial<Record<K, ReportedFigure>>>,
): Record<K, ReportedFigure> {
  return Object.fromEntries(kinds.map((kind) => [kind, given[kind] ?? null])) as Record<K, ReportedFigure>;
}
