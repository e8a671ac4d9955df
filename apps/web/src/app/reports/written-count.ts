import type { CountAnswer } from '@opev/contract';
import type { ReaderTexts } from '../language/reader-texts';

/** A count for display: 0 was counted; "not collected" and "not said" never become 0. */
export function writtenCount(
  answer: CountAnswer,
  texts: Pick<ReaderTexts, 'number' | 'text'>,
): {
  readonly text: string;
  readonly isNumber: boolean;
} {
  if (typeof answer === 'number') return { text: texts.number(answer), isNumber: true };
  return {
    text: texts.text(answer === null ? 'public.report.notSaid' : 'public.report.notCollected'),
    isNumber: false,
  };
}
