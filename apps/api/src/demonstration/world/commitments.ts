import { addDays, type Day } from '@opev/domain';
import { workingHourOf } from './calendar';
import { drawClaims, steadyClaims, type Claim } from './claims';
import type { ActivityFortune } from './moods';
import { opening, type DemonstrationOrganization, type Era } from './organizations';
import { COMMITMENT_COUNT } from './quotas';
import { Chance } from './random';
import type { DemonstrationCommitmentRow } from './rows';
import { SENTENCES } from './texts';

/** A commitment with facts only the generator knows. */
export interface DemonstrationCommitment extends DemonstrationCommitmentRow {
  readonly organization: DemonstrationOrganization;
  readonly activity: ActivityFortune;
  /** Its claim in each round, oldest first. */
  readonly claims: readonly Claim[];
  /** Its row in the organization's script; null where nothing is scripted. */
  readonly scriptRow: number | null;
}

const SHARE_ABROAD = 0.12;
const SHARE_WITH_PLACE = 0.45;
const SHARE_WITHDRAWN = 0.04;
const SHARE_WITH_END = 0.15;
/** In which round a commitment starts, and how often; 4 is after the loading day. */
const STARTS: Readonly<Record<string, number>> = { 0: 84, 1: 8, 2: 5, 3: 2, 4: 1 };

/** Draws COMMITMENT_COUNT commitments of all admitted organizations. */
export function drawCommitments(
  organizations: readonly DemonstrationOrganization[],
  fortunes: readonly ActivityFortune[],
  era: Era,
): readonly DemonstrationCommitment[] {
  const chance = new Chance('commitments');
  const admitted = organizations.filter(({ fate }) => fate !== 'applied');
  const sizes = sizesOf(admitted, chance);
  const places = countryPool(admitted);
  return admitted.flatMap((organization, index) =>
    drawActivities(organization, fortunes, { size: sizes[index] ?? 0, chance }).map((activity, scriptRow) =>
      drawCommitment(
        { organization, activity, scriptRow: organization.cast ? scriptRow : null },
        { era, places, chance },
      ),
    ),
  );
}

/** How many commitments each organization has; the sum is COMMITMENT_COUNT. */
function sizesOf(organizations: readonly DemonstrationOrganization[], chance: Chance): number[] {
  const weights = organizations.map(({ type, cast }) =>
    cast ? 0 : chance.between(30, 200) * (type === 'network' ? 1.6 : 1),
  );
  const scripted = organizations.map(({ cast }) => cast?.script.length ?? 0);
  const toGive = COMMITMENT_COUNT - sum(scripted);
  const total = sum(weights);
  // Cumulative rounding: the parts add up to the whole.
  let weightSoFar = 0;
  let given = 0;
  return organizations.map((_, index) => {
    weightSoFar += weights[index] ?? 0;
    const size = Math.round((toGive * weightSoFar) / total) - given;
    given += size;
    return size + (scripted[index] ?? 0);
  });
}

/** Different activities for one organization, popular ones more often (each draws a waiting time, the shortest win). */
function drawActivities(
  { fate, cast }: DemonstrationOrganization,
  fortunes: readonly ActivityFortune[],
  { size, chance }: { size: number; chance: Chance },
): ActivityFortune[] {
  const waits = fortunes.map((fortune) => ({ fortune, wait: -Math.log(1 - chance.next()) / fortune.uptake }));
  const fits = ({ mood, uptake }: ActivityFortune): boolean =>
    uptake > 0 && (cast ? mood === 'mixed' : mood !== 'all-completed' || fate === 'steady');
  return waits
    .filter(({ fortune }) => fits(fortune))
    .sort((a, b) => a.wait - b.wait)
    .slice(0, size)
    .map(({ fortune }) => fortune);
}

interface Pair {
  readonly organization: DemonstrationOrganization;
  readonly activity: ActivityFortune;
  readonly scriptRow: number | null;
}

interface Surroundings {
  readonly era: Era;
  readonly places: readonly string[];
  readonly chance: Chance;
}

function drawCommitment(
  { organization, activity, scriptRow }: Pair,
  { era, places, chance }: Surroundings,
): DemonstrationCommitment {
  const isAbroad = chance.happens(SHARE_ABROAD);
  const abroad = chance.oneOf(places);
  const place = chance.oneOf(SENTENCES[organization.language].places);
  const drawn = Number(chance.weighted(STARTS));
  const isPlain = scriptRow !== null || activity.mood === 'all-completed';
  const firstRound = isPlain || organization.fate === 'left' ? 0 : drawn;
  const startsOn = startOf(organization, firstRound, { era, chance });
  const claims = scriptRow === null ? drawClaims(activity, firstRound, chance) : steadyClaims(chance);
  const id = chance.uuid();
  return {
    id,
    organizationId: organization.id,
    activityNumber: activity.number,
    countryIso2: isAbroad && scriptRow === null ? abroad : organization.countryIso2,
    place: chance.happens(SHARE_WITH_PLACE) ? place : null,
    startsOn,
    ...endOf({ organization, claims, startsOn, isPlain }, era, chance),
    createdAt: workingHourOf(startsOn <= era.today ? startsOn : addDays(era.today, -1), chance),
    organization,
    activity,
    claims,
    scriptRow,
  };
}

function startOf(
  { activeFrom }: DemonstrationOrganization,
  firstRound: number,
  { era, chance }: { era: Era; chance: Chance },
): Day {
  const before = chance.between(0, 25);
  const after = chance.between(15, 60);
  const day =
    firstRound > 3
      ? addDays(era.today, after)
      : addDays(opening(era.rounds, firstRound), firstRound === 0 ? -before : 2);
  return activeFrom !== null && day < activeFrom ? activeFrom : day;
}

interface Course {
  readonly organization: DemonstrationOrganization;
  readonly claims: readonly Claim[];
  readonly startsOn: Day;
  readonly isPlain: boolean;
}

/** When it ends or was withdrawn: with its organization, for its own reasons, or after it was completed. */
function endOf(
  { organization, claims, startsOn, isPlain }: Course,
  { today, rounds }: Era,
  chance: Chance,
): Pick<DemonstrationCommitmentRow, 'endsOn' | 'withdrawnOn'> {
  const isWithdrawn = chance.happens(SHARE_WITHDRAWN);
  const withdrawnOn = addDays(opening(rounds, chance.between(2, 3)), chance.between(5, 50));
  const hasEnd = chance.happens(SHARE_WITH_END);
  const plannedEnd = addDays(today, chance.between(100, 700));
  const endsWhenCompleted = chance.happens(0.5);
  const completedIn = claims.findIndex(({ status }) => status === 'completed');
  if (organization.leftOn !== null) return { endsOn: null, withdrawnOn: organization.leftOn };
  if (isPlain) return { endsOn: null, withdrawnOn: null };
  if (isWithdrawn && startsOn < withdrawnOn) return { endsOn: null, withdrawnOn };
  const round = rounds[completedIn];
  if (endsWhenCompleted && round && round.dueOn < today && startsOn < round.dueOn)
    return { endsOn: round.dueOn, withdrawnOn: null };
  return { endsOn: hasEnd ? plannedEnd : null, withdrawnOn: null };
}

/** Countries work abroad happens in, those with more organizations more often. */
function countryPool(organizations: readonly DemonstrationOrganization[]): string[] {
  return organizations.map(({ countryIso2 }) => countryIso2);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
