import type { MomentQuery, MomentView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { problemOf } from '../../data/problem';

/** How a page's moment is told: as today, as a past day, or as what a permanent link once answered. */
export type MomentKind = 'now' | 'past' | 'snapshot';

export interface MomentShown {
  readonly kind: MomentKind;
  readonly day: Day;
  readonly snapshot: string;
  /** Something was protected or taken back since the snapshot was made. */
  readonly isReduced: boolean;
}

/** What is shown; undefined until there is an answer. Today asked for by its date is today. */
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

/** Why there are no figures: the day has none, or nobody knows the snapshot; null for every other failure. */
export function momentProblem(momentQuery: MomentQuery, error: Error | undefined): 'day' | 'snapshot' | null {
  if (error === undefined) return null;
  const { code, fields } = problemOf(error.cause ?? error);
  const isAbout = (pointer: string) => fields.some((field) => field.pointer === pointer);
  if (momentQuery.snapshot && (code === 'not-found' || isAbout('?snapshot'))) return 'snapshot';
  return momentQuery.asOf && isAbout('?asOf') ? 'day' : null;
}
