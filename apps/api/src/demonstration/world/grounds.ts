import type { Language, ReturnReason, WithdrawalReason } from '@opev/domain';
import type { Chance } from './random';
import type { DemonstrationEventRow } from './rows';
import { SENTENCES } from './texts';

const REASONS_OF_RETURN: Readonly<Record<ReturnReason, number>> = {
  unclear: 6,
  'evidence-missing': 7,
  'figures-inconsistent': 5,
  'wrong-activity': 2,
  'risk-to-people': 2,
  other: 1,
};
const REASONS_OF_WITHDRAWAL: Readonly<Record<WithdrawalReason, number>> = {
  error: 5,
  duplicate: 3,
  'risk-to-people': 2,
  'partner-request': 2,
  other: 1,
};

/** Coded reasons and a comment of a step, in the report's language; empty where it needs none. */
export function drawGrounds(
  move: DemonstrationEventRow['move'],
  language: Language,
  chance: Chance,
): Pick<DemonstrationEventRow, 'reasons' | 'comment'> {
  const { returned, withdrawn } = SENTENCES[language];
  const first = chance.weighted(REASONS_OF_RETURN);
  const second = chance.weighted(REASONS_OF_RETURN);
  const withdrawal = chance.weighted(REASONS_OF_WITHDRAWAL);
  if (move === 'withdraw') return { reasons: [withdrawal], comment: withdrawn[withdrawal] };
  if (move !== 'return') return { reasons: [], comment: '' };
  const reasons = chance.happens(0.3) && first !== second ? [first, second] : [first];
  return { reasons, comment: reasons.map((reason) => returned[reason]).join(' ') };
}
