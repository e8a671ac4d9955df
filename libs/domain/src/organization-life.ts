import type { Day, Lifecycle } from './vocabulary';

/** A pause of an organization, without its reason. */
export interface Pause {
  readonly from: Day;
  /** First day on which it is active again; null = still paused. */
  readonly until: Day | null;
}

/** The dates of an organization's life as a signatory. */
export interface OrganizationHistory {
  /** null = it applied and was not admitted yet. */
  readonly activeFrom: Day | null;
  /** First day on which it is no signatory any more; null = it has not left. */
  readonly leftOn: Day | null;
  readonly pauses: readonly Pause[];
}

/** Moves of an organization's life. */
export const LIFECYCLE_MOVES = ['admit', 'pause', 'resume', 'leave'] as const;
export type LifecycleMove = (typeof LIFECYCLE_MOVES)[number];

/** Transition table of an organization's life. */
export const LIFECYCLE_TRANSITIONS: Readonly<
  Record<LifecycleMove, { readonly from: readonly Lifecycle[]; readonly to: Lifecycle }>
> = {
  admit: { from: ['applied'], to: 'active' },
  pause: { from: ['active'], to: 'paused' },
  resume: { from: ['paused'], to: 'active' },
  leave: { from: ['active', 'paused'], to: 'left' },
};

export type LifecycleRefusal = 'move-not-allowed' | 'before-last-change';

export type LifecycleOutcome =
  | { readonly ok: true; readonly to: Lifecycle; readonly history: OrganizationHistory }
  | { readonly ok: false; readonly code: LifecycleRefusal };

/** Whether an organization in this state is a signatory; paused ones are. */
export function isSignatory(lifecycle: Lifecycle): boolean {
  return lifecycle === 'active' || lifecycle === 'paused';
}

/** State of an organization on a day, by the dates known today. */
export function lifecycleOn(history: OrganizationHistory, day: Day): Lifecycle {
  if (history.activeFrom === null || day < history.activeFrom) return 'applied';
  if (history.leftOn !== null && history.leftOn <= day) return 'left';
  return history.pauses.some(({ from, until }) => from <= day && (until === null || day < until)) ? 'paused' : 'active';
}

/**
 * Applies a move on a day to an organization's history. Refused with `move-not-allowed` when its present state does not
 * admit it, with `before-last-change` when the day is before its last recorded change.
 */
export function changeLifecycle(history: OrganizationHistory, move: LifecycleMove, on: Day): LifecycleOutcome {
  const { from, to } = LIFECYCLE_TRANSITIONS[move];
  if (!from.includes(latestLifecycle(history))) return { ok: false, code: 'move-not-allowed' };
  if (datesOf(history).some((date) => on < date)) return { ok: false, code: 'before-last-change' };
  return { ok: true, to, history: applied(history, move, on) };
}

function latestLifecycle({ activeFrom, leftOn, pauses }: OrganizationHistory): Lifecycle {
  if (activeFrom === null) return 'applied';
  if (leftOn !== null) return 'left';
  return pauses.some(({ until }) => until === null) ? 'paused' : 'active';
}

function datesOf({ activeFrom, leftOn, pauses }: OrganizationHistory): Day[] {
  return [activeFrom, leftOn, ...pauses.flatMap(({ from, until }) => [from, until])].filter((date) => date !== null);
}

function applied(history: OrganizationHistory, move: LifecycleMove, on: Day): OrganizationHistory {
  const closed = history.pauses.map((pause) => (pause.until === null ? { ...pause, until: on } : pause));
  switch (move) {
    case 'admit':
      return { ...history, activeFrom: on };
    case 'pause':
      return { ...history, pauses: [...history.pauses, { from: on, until: null }] };
    case 'resume':
      return { ...history, pauses: closed };
    case 'leave':
      return { ...history, leftOn: on, pauses: closed };
    default:
      return move satisfies never;
  }
}
