import type { MomentQuery, MomentView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { problemOf } from '../../data/problem';

/** Kind of a page's moment: today, a past day, or a snapshot. */
export type MomentKind = 'now' | 'past' | 'snapshot';

export interface MomentShown {
  readonly kind: MomentKind;
  readonly day: Day;
  readonly snapshot: string;
  /** Whether parts were protected or withdrawn since the snapshot. */
  readonly isReduced: boolean;
}

/** The shown moment; undefined until there is an answer. Today requested by its date is today. */
export function momentShown(
  momentQuery: MomentQuery,
  answer: MomentView | undefined,
  today: Day,
): MomentShown | undefined {
  if (!answer) return undefined;
  const { asOf: day, snapshot, isReduced = false } = answer;
  const kind = momentQuery.snapshot ? 'snapshot' : momentQuery.asOf && day < today ? 'past' : 'now';
  return { kind, day, snapshot, isReduced };
}

/** Why there are no figures: invalid day or unknown snapshot; null for other failures. */
export function momentProblem(momentQuery: MomentQuery, error: Error | undefined): 'day' | 'snapshot' | null {
  if (error === undefined) return null;
  const { code, fields } = problemOf(error.cause ?? error);
  const isAbout = (pointer: string) => fields.some((field) => field.pointer === pointer);
  if (momentQuery.snapshot && (code === 'not-found' || isAbout('?snapshot'))) return 'snapshot';
  return momentQuery.asOf && isAbout('?asOf') ? 'day' : null;
}
