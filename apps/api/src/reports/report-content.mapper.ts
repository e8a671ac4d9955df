import { COUNTED_IN, type Evidence } from '@opev/domain';
import type { EvidenceDto, SaveReportDto } from './report-content.dto';
import { answers, type StoredContent } from './stored-content';

/** Maps input to columns field by field, so that nothing else is ever written. */
export function storedContentOf(input: SaveReportDto): StoredContent {
  return {
    claimedStatus: input.claimedStatus,
    progressPercent: input.progressPercent,
    holdReason: input.holdReason,
    whatWasDone: input.whatWasDone,
    outputs: answers(COUNTED_IN.outputs, input.outputs),
    people: answers(COUNTED_IN.people, input.people),
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
