import type { ReportMove, ReportState } from '@opev/domain';
import type { Outcome } from './cast';
import type { Chance } from './random';

/** One step of a report's life; `day` counts from the opening of its round. */
export interface LifeStep {
  readonly move: ReportMove | 'create';
  readonly from: ReportState | null;
  readonly to: ReportState;
  readonly day: number;
}

type Span = readonly [shortest: number, longest: number];

/** Durations in days; every step takes at least one, so that the order of events is unambiguous. */
interface Pace {
  readonly writing: Span;
  readonly deciding: Span;
  readonly sendingAgain: Span;
  readonly publishing: Span;
  readonly untilWithdrawn: Span;
  readonly shareReturned: number;
}

/** In rounds that are over. */
const UNHURRIED: Pace = {
  writing: [2, 14],
  deciding: [4, 21],
  sendingAgain: [2, 10],
  publishing: [1, 4],
  untilWithdrawn: [10, 60],
  shareReturned: 0.18,
};
/** In the open round, where all of it has happened before the loading day. */
const BRISK: Pace = {
  writing: [1, 6],
  deciding: [2, 6],
  sendingAgain: [1, 4],
  publishing: [1, 2],
  untilWithdrawn: [1, 3],
  shareReturned: 0.12,
};

/** Days of a round on which reports are sent first: in time, and late but before it locks. The shortest round sets them. */
const IN_TIME: Span = [20, 117];
const LATE: Span = [124, 147];
/** The same for the open round, by what became of the report. */
const IN_OPEN_ROUND: Readonly<Record<Outcome, Span>> = {
  draft: [3, 57],
  submitted: [24, 57],
  returned: [12, 40],
  approved: [14, 40],
  published: [7, 38],
  withdrawn: [7, 30],
};

/** Later submissions in the open round cannot be returned and sent again in time. */
const LAST_SENT_AND_RETURNED = 48;

/** The life of a report in a round that is over; `isLate`: it was sent after the due day. */
export function drawPastLife(outcome: Outcome, isLate: boolean, chance: Chance): readonly LifeStep[] {
  // A withdrawn report's life is long enough already.
  const canBeLate = outcome !== 'withdrawn';
  const sentOn = within(isLate && canBeLate ? LATE : IN_TIME, chance);
  return drawLife(
    { outcome, sentOn, pace: UNHURRIED, returnsAtMost: canBeLate && !isLate ? 2 : canBeLate ? 1 : 0 },
    chance,
  );
}

/** The life of a report in the open round, as if that were the shortest there is. */
export function drawOpenLife(outcome: Outcome, chance: Chance): readonly LifeStep[] {
  const sentOn = within(IN_OPEN_ROUND[outcome], chance);
  return drawLife({ outcome, sentOn, pace: BRISK, returnsAtMost: sentOn <= LAST_SENT_AND_RETURNED ? 1 : 0 }, chance);
}

/** In a past round only reports published by this day are corrected, so that the correction is sent before the round locks. */
export const LAST_PUBLICATION = 137;
/** In the open round only reports published by this day are corrected: all of it has happened before the loading day. */
export const LAST_OPEN_PUBLICATION = 42;

/** What a correction follows on: the day its report was published, in a past round or in the open one. */
export interface CorrectionStart {
  readonly publishedOn: number;
  readonly isOpenRound: boolean;
}

/** The life of a correction that was begun some days after its report was published. */
export function drawCorrectionLife(
  outcome: Outcome,
  { publishedOn, isOpenRound }: CorrectionStart,
  chance: Chance,
): readonly LifeStep[] {
  const pace: Pace = { ...(isOpenRound ? BRISK : UNHURRIED), writing: [1, 2], shareReturned: 0 };
  const begunOn = publishedOn + chance.between(1, isOpenRound ? 2 : 8);
  return drawLife({ outcome, sentOn: begunOn + within(pace.writing, chance), begunOn, pace, returnsAtMost: 0 }, chance);
}

interface Life {
  readonly outcome: Outcome;
  /** Day of the first submission; of a draft, the day it was begun. */
  readonly sentOn: number;
  readonly begunOn?: number;
  readonly pace: Pace;
  readonly returnsAtMost: number;
}

function drawLife({ outcome, sentOn, begunOn, pace, returnsAtMost }: Life, chance: Chance): LifeStep[] {
  const steps: LifeStep[] = [];
  let state: ReportState | null = null;
  const step = (move: LifeStep['move'], to: ReportState, day: number): void => {
    steps.push({ move, from: state, to, day });
    state = to;
  };
  const later = (span: Span): number => (steps.at(-1)?.day ?? 0) + within(span, chance);
  step('create', 'draft', begunOn ?? Math.max(2, sentOn - within(pace.writing, chance)));
  if (outcome === 'draft') return steps;
  step('submit', 'submitted', Math.max(sentOn, later([1, 1])));
  for (let returns = 0; returns < returnsAtMost && chance.happens(pace.shareReturned); returns += 1) {
    step('return', 'returned', later(pace.deciding));
    step('submit', 'submitted', later(pace.sendingAgain));
  }
  if (outcome === 'submitted') return steps;
  if (outcome === 'returned') step('return', 'returned', later(pace.deciding));
  else step('approve', 'approved', later(pace.deciding));
  if (outcome === 'returned' || outcome === 'approved') return steps;
  step('publish', 'published', later(pace.publishing));
  if (outcome === 'withdrawn') step('withdraw', 'withdrawn', later(pace.untilWithdrawn));
  return steps;
}

function within([shortest, longest]: Span, chance: Chance): number {
  return chance.between(shortest, longest);
}
