import type { MomentQuery, MomentView } from '@opev/contract';

export { observatoryToday, PageMoment, readMoment } from '../../data/address-moment';

/**
 * The moment for a list of reports, which knows days only: that of a snapshot is known once the snapshot is answered.
 * Undefined until then.
 */
export function dayAsked(asked: MomentQuery, answer: MomentView | undefined): Pick<MomentQuery, 'asOf'> | undefined {
  if (asked.snapshot === undefined) return asked;
  return answer && { asOf: answer.asOf };
}
