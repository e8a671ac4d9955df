import type { Day, Region } from '@opev/domain';
import { roundsAround } from './calendar';
import { drawCommitments } from './commitments';
import { FURTHER_COUNTRIES } from './countries';
import { drawFortunes, type PlanActivity } from './moods';
import { drawOrganizations, type Era } from './organizations';
import { drawExtensions, drawPauses } from './pauses';
import { drawPeople } from './people';
import { Chance } from './random';
import { drawReports } from './reports';
import type { Demonstration } from './rows';

/** Input of the generator: the loading day and the installation's Plan. */
export interface Ground {
  readonly today: Day;
  readonly activities: readonly PlanActivity[];
  readonly regions: ReadonlyMap<string, Region>;
}

/** Generates the demonstration data around a day. The same day and Plan always give the same rows, ids included. */
export function generateDemonstration({ today, activities, regions }: Ground): Demonstration {
  const rounds = roundsAround(today, new Chance('rounds'));
  const allRegions = new Map([...FURTHER_COUNTRIES.map(({ iso2, region }) => [iso2, region] as const), ...regions]);
  const era: Era = { today, rounds, regions: allRegions };
  const organizations = drawOrganizations(era);
  const people = drawPeople(organizations, era);
  const commitments = drawCommitments(organizations, drawFortunes(activities), era);
  return {
    countries: FURTHER_COUNTRIES,
    rounds,
    organizations: organizations.map((organization) =>
      without(organization, ['fate', 'language', 'reliability', 'cast']),
    ),
    pauses: drawPauses(organizations, era),
    extensions: drawExtensions(organizations, era),
    people: people.people,
    memberships: people.memberships,
    commitments: commitments.map((commitment) =>
      without(commitment, ['organization', 'activity', 'claims', 'scriptRow']),
    ),
    ...drawReports(commitments, people, era),
  };
}

/** A row without what only the generator knows. */
function without<T extends object, K extends keyof T>(row: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
