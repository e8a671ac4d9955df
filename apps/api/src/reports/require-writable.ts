import { dayInZone, writingRefusal, type WritingWindow } from '@opev/domain';
import { DomainError } from '../platform/problems/domain-error';

/** Throws `round-closed` or `commitment-ended` unless a report can be written and sent now, by the organization's own day. */
export function requireWritable(window: WritingWindow & { readonly timeZone: string }, now: Date): void {
  const refusal = writingRefusal(window, dayInZone(now, window.timeZone));
  if (refusal) throw new DomainError(refusal);
}
