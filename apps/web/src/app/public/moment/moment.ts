import type { MomentQuery, MomentView } from '@opev/contract';

export { observatoryToday, PageMoment, readMoment } from '../../data/address-moment';

/**
 * The moment for a list of reports, which supports days only: the day of a snapshot is known once the snapshot is answered.
 * Undefined until then.
 */
export function dayQueryOf(
  momentQuery: MomentQuery,
  answer: MomentView | undefined,
): Pick<MomentQuery, 'asOf'> | undefined {
  if (momentQuery.snapshot === undefined) return momentQuery;
  return answer && { asOf: answer.asOf };
}
