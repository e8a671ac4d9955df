import { APPROACHES, type Region } from '@opev/domain';
import type { Ground } from '../src/demonstration/world/generate';

/** The first activity of each goal: the Plan's own shares. */
const FIRST_OF_GOAL = [1, 11, 23, 34, 45, 55, 65, 76, 84, 89];
const REGIONS_OF: Readonly<Record<Region, string>> = {
  maghreb: 'MR MA DZ TN LY',
  mashreq: 'EG PS JO IQ SY LB',
  europe: 'GR IT FR ES',
  other: 'IL TR',
};

/** Generator input for a day: a Plan of 91 activities in ten goals, and the known countries. */
export function groundOn(today: string): Ground {
  const activities = Array.from({ length: 91 }, (_, index) => ({
    number: index + 1,
    goal: FIRST_OF_GOAL.filter((first) => first <= index + 1).length,
    approach: APPROACHES[index % APPROACHES.length]!,
  }));
  const regions = Object.entries(REGIONS_OF).flatMap(([region, countries]) =>
    countries.split(' ').map((iso2) => [iso2, region as Region] as const),
  );
  return { today, activities, regions: new Map(regions) };
}
