import type { WorkspaceRoundView } from '@opev/contract';
import { dueOnFor, laterOf, type Day, type Language, type LocalizedText, type Round } from '@opev/domain';
import { inLanguage } from '../language/reader-language';

export interface BoundRound extends Round {
  readonly roundId: string;
  readonly roundCode: string;
  readonly roundLabel: LocalizedText;
  /** Due day of an extension of the organization; null = none. */
  readonly extensionUntil: Day | null;
}

/** A round as it binds one organization. */
export function roundView(round: BoundRound, language: Language): WorkspaceRoundView {
  const { roundId, roundCode, roundLabel, opensOn, locksOn, extensionUntil } = round;
  return {
    id: roundId,
    code: roundCode,
    label: inLanguage(roundLabel, language),
    opensOn,
    dueOn: dueOnFor(round, extensionUntil),
    locksOn: extensionUntil === null ? locksOn : laterOf(locksOn, extensionUntil),
  };
}
