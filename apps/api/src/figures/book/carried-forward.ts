import type { CarriedForwardView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import { isNamed, type CountedCommitment } from './figure-book';
import type { FigureData } from './figure-data';
import type { RoundFigureRow } from './figure-data';

/** How many commitments of a figure stand on a report from before the last closed round. */
export interface CarriedForward {
  readonly before: RoundFigureRow;
  readonly commitments: number;
}

/**
 * Counts the commitments that stand on a report from before the last closed round; null before any round is closed. Named
 * ones only: no figure discloses in which round the others were reported on.
 */
export function carriedForward(
  { rounds }: Pick<FigureData, 'rounds'>,
  commitments: readonly CountedCommitment[],
): CarriedForward | null {
  const last = rounds.find(({ figure }) => !figure.isOpen);
  if (!last) return null;
  const earlier = new Set(rounds.filter(({ opensOn }) => opensOn < last.opensOn).map(({ code }) => code));
  const carried = commitments.filter(
    (commitment) => isNamed(commitment) && commitment.standing !== null && earlier.has(commitment.standing.roundCode),
  );
  return { before: last, commitments: carried.length };
}

/** The view of it in a language. */
export function carriedForwardView(carried: CarriedForward | null, language: Language): CarriedForwardView | null {
  if (!carried) return null;
  const { before, commitments } = carried;
  return { before: { code: before.code, label: inLanguage(before.label, language) }, commitments };
}
