import type { ClaimedStatus, HoldReason } from '@opev/domain';
import { ROUND_COUNT } from './calendar';
import type { ActivityFortune } from './moods';
import type { Chance } from './random';

/** The state of a commitment in one round, as its organization would claim it. */
export interface Claim {
  readonly status: ClaimedStatus;
  readonly progressPercent: number;
  readonly holdReason: HoldReason | null;
}

const SHARE_STARTING_LATE = 0.16;
const SHARE_HELD_UP = 0.09;
const SHARE_GIVEN_UP = 0.03;
const SHARE_RESUMED = 0.35;
const REASONS_OF_HOLD: Readonly<Record<HoldReason, number>> = {
  funding: 5,
  security: 2,
  'legal-restriction': 2,
  partner: 2,
  access: 1,
  other: 1,
};

/** Claims of one commitment over the rounds, oldest first; rounds before its start hold hypothetical ones. */
export function drawClaims({ mood, pace }: ActivityFortune, firstRound: number, chance: Chance): readonly Claim[] {
  switch (mood) {
    case 'all-completed':
      return courseTo(chance.between(firstRound, ROUND_COUNT - 2), chance);
    case 'all-on-hold':
      return Array<Claim>(ROUND_COUNT).fill(heldUp('on-hold', chance.between(5, 45), chance));
    case 'all-discontinued':
      return Array<Claim>(ROUND_COUNT).fill(heldUp('discontinued', chance.between(5, 45), chance));
    case 'all-not-started':
      return Array<Claim>(ROUND_COUNT).fill(NOT_STARTED);
    case 'untouched':
    case 'taken-up-only':
    case 'mixed':
      return mixedCourse(pace, firstRound, chance);
    default:
      return mood satisfies never;
  }
}

/** Claims without interruption, for organizations that must have something to report. */
export function steadyClaims(chance: Chance): readonly Claim[] {
  const start = chance.between(8, 30);
  return Array.from({ length: ROUND_COUNT }, (_, round) => inProgress(start + round * chance.between(8, 16)));
}

const NOT_STARTED: Claim = { status: 'not-started', progressPercent: 0, holdReason: null };
const COMPLETED: Claim = { status: 'completed', progressPercent: 100, holdReason: null };

function courseTo(completedIn: number, chance: Chance): Claim[] {
  const start = chance.between(20, 60);
  return Array.from({ length: ROUND_COUNT }, (_, round) =>
    round >= completedIn ? COMPLETED : inProgress(start + round * 15),
  );
}

function mixedCourse(pace: number, firstRound: number, chance: Chance): Claim[] {
  const claims: Claim[] = [];
  let latest: Claim = chance.happens(SHARE_STARTING_LATE) ? NOT_STARTED : inProgress(pace * chance.next());
  let reached = latest.progressPercent;
  for (let round = 0; round < ROUND_COUNT; round += 1) {
    reached += (pace * chance.between(40, 170)) / 100;
    const next = stepFrom(latest, reached, chance);
    const isRunning = round >= firstRound;
    if (!isRunning) reached = latest.progressPercent;
    else latest = next;
    if (latest.status !== 'in-progress' && latest.status !== 'completed') reached = latest.progressPercent;
    claims.push(latest);
  }
  return claims;
}

/** The next claim after a round in which the work could have reached `reached`. */
function stepFrom(latest: Claim, reached: number, chance: Chance): Claim {
  const held = heldUp('on-hold', latest.progressPercent, chance);
  const drawn = chance.next();
  if (latest.status === 'completed' || latest.status === 'discontinued') return latest;
  if (latest.status === 'not-started') return drawn < 0.45 ? NOT_STARTED : inProgress(reached);
  if (latest.status === 'on-hold') return drawn < SHARE_RESUMED ? inProgress(reached) : latest;
  if (drawn < SHARE_GIVEN_UP) return { ...held, status: 'discontinued' };
  if (drawn < SHARE_GIVEN_UP + SHARE_HELD_UP) return held;
  return reached >= 100 ? COMPLETED : inProgress(reached);
}

/** People report multiples of five. */
function inProgress(progress: number): Claim {
  const percent = Math.min(95, Math.max(5, Math.round(progress / 5) * 5));
  return { status: 'in-progress', progressPercent: percent, holdReason: null };
}

function heldUp(status: 'on-hold' | 'discontinued', progress: number, chance: Chance): Claim {
  return {
    status,
    progressPercent: Math.min(95, Math.round(progress / 5) * 5),
    holdReason: chance.weighted(REASONS_OF_HOLD),
  };
}
