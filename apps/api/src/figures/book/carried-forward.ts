import type { CarriedForwardView } from '@opev/contract';
import type { Language } from '@opev/domain';
import { inLanguage } from '../../platform/language/reader-language';
import { isNamed, type CountedCommitment } from './figure-book';
import type { FigureData } from './figure-data';
import type { RoundFigureRow } from './figure-data';

/** How much of some commitments' figure is not from the last round that is over. */
export interface CarriedForward {
  readonly before: RoundFigureRow;
  readonly commitments: number;
}

/**
 * How many of some commitments stand on a report of a round before the last one that is over; null before any is. Only named
 * ones: in which round others were reported on is told by no figure.
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

/** The same in a language. */
export function carriedForwardView(carried: CarriedForward | null, language: Language): CarriedForwardView | null {
  if (!carried) return null;
  const { before, commitments } = carried;
  return { before: { code: before.code, label: inLanguage(before.label, language) }, commitments };
}
