import type { Outcome } from './cast';
import { ROUND_COUNT } from './calendar';
import type { DemonstrationCommitment } from './commitments';
import { opening, type DemonstrationOrganization } from './organizations';
import { REPORTS_PER_ROUND } from './quotas';
import { Chance } from './random';
import type { DemonstrationRoundRow } from './rows';

/** A report to write: its commitment, round and outcome. */
export interface PlannedReport {
  readonly commitment: DemonstrationCommitment;
  /** Index of the round, oldest first. */
  readonly round: number;
  readonly outcome: Outcome;
}

type Weights = Readonly<Partial<Record<Outcome, number>>>;

const LATEST = ROUND_COUNT - 1;
const OUTCOMES_BY_ROUND: readonly Weights[] = [
  { published: 955, withdrawn: 25, returned: 8, draft: 12 },
  { published: 955, withdrawn: 25, returned: 8, draft: 12 },
  { published: 905, withdrawn: 25, returned: 20, draft: 25, submitted: 15, approved: 10 },
  { published: 33, withdrawn: 1, returned: 9, draft: 23, submitted: 26, approved: 8 },
];
/** Weights for activities without published reports. */
const OUTCOMES_UNPUBLISHED: Weights = { draft: 4, submitted: 5, returned: 2 };

/** Which reports there are besides corrections: scripted ones, and of the others those of the most reliable organizations. */
export function planReports(
  commitments: readonly DemonstrationCommitment[],
  rounds: readonly DemonstrationRoundRow[],
): readonly PlannedReport[] {
  const chance = new Chance('outcomes');
  return REPORTS_PER_ROUND.flatMap((quota, round) => {
    const planned = commitments.flatMap((commitment) => planFixed(commitment, round));
    const drawn = commitments
      .map((commitment) => ({ commitment, score: commitment.organization.reliability * 0.55 + chance.next() * 0.45 }))
      .filter(({ commitment }) => isFixed(commitment, round) === false && canReport(commitment, round, rounds))
      .sort((a, b) => b.score - a.score)
      .slice(0, quota - planned.length)
      .map(({ commitment }) => ({ commitment, round, outcome: drawOutcome(commitment, round, chance) }));
    return [...planned, ...drawn];
  });
}

/** Reports with a fixed outcome: scripted ones, and the last past round of activities that everyone has completed. */
function planFixed(commitment: DemonstrationCommitment, round: number): PlannedReport[] {
  const { organization, scriptRow } = commitment;
  if (!isFixed(commitment, round)) return [];
  const outcome = scriptRow === null ? 'published' : (organization.cast?.script[scriptRow]?.[round] ?? null);
  return outcome === null ? [] : [{ commitment, round, outcome }];
}

function isFixed({ scriptRow, activity }: DemonstrationCommitment, round: number): boolean {
  return scriptRow !== null || (activity.mood === 'all-completed' && round === LATEST - 1);
}

function canReport(
  commitment: DemonstrationCommitment,
  round: number,
  rounds: readonly DemonstrationRoundRow[],
): boolean {
  const { startsOn, endsOn, withdrawnOn, activity, organization } = commitment;
  const opensOn = opening(rounds, round);
  const dueOn = rounds[round]?.dueOn ?? opensOn;
  const hasStarted = startsOn <= opensOn || (startsOn < dueOn && round < LATEST);
  const isOver = (endsOn !== null && endsOn < opensOn) || (withdrawnOn !== null && withdrawnOn <= dueOn);
  const mayBegin = activity.mood !== 'taken-up-only' || round === LATEST;
  return hasStarted && !isOver && mayBegin && takesPart(organization, round);
}

function takesPart({ fate }: DemonstrationOrganization, round: number): boolean {
  switch (fate) {
    case 'applied':
      return false;
    case 'silent':
      return round === 0;
    case 'paused':
    case 'paused-for-safety':
      return round < LATEST;
    case 'was-paused':
      return round !== 1;
    case 'steady':
    case 'new':
    case 'left':
      return true;
    default:
      return fate satisfies never;
  }
}

function drawOutcome({ activity }: DemonstrationCommitment, round: number, chance: Chance): Outcome {
  const usual = chance.weighted<Outcome>(OUTCOMES_BY_ROUND[round] ?? {});
  const unpublished = chance.weighted<Outcome>(OUTCOMES_UNPUBLISHED);
  if (activity.mood === 'taken-up-only') return unpublished;
  return activity.mood === 'all-completed' && round < LATEST ? 'published' : usual;
}
