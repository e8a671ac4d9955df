import type { ChartCode, ChartSummaryView, ChartUnit, ScopeQuery } from '@opev/contract';
import { goalsByCountry, organizationsByCountry, statusByCountry } from './numbers/country-charts';
import type { MakeChart } from './numbers/chart-source';
import { coverageByGoal, statusByGoal } from './numbers/goal-charts';
import { organizationsByType } from './numbers/organization-charts';
import { reportsOverRounds, statusOverRounds } from './numbers/round-charts';
import { claimedAgainstVerified, claimedAndVerified } from './numbers/words-chart';

export interface ChartDefinition {
  readonly unit: ChartUnit;
  readonly filters: ChartSummaryView['filters'];
  readonly make: MakeChart;
}

const ANY_SCOPE = [
  'goal',
  'theme',
  'country',
  'organizationType',
  'organization',
] as const satisfies readonly (keyof ScopeQuery)[];

/** Every chart, and how its numbers are made. */
export const CHARTS: Readonly<Record<ChartCode, ChartDefinition>> = {
  'status-by-goal': { unit: 'activities', filters: ANY_SCOPE, make: statusByGoal },
  'claimed-and-verified': { unit: 'commitments', filters: ANY_SCOPE, make: claimedAndVerified },
  'claimed-against-verified': { unit: 'commitments', filters: ANY_SCOPE, make: claimedAgainstVerified },
  'coverage-by-goal': { unit: 'commitments', filters: ANY_SCOPE, make: coverageByGoal },
  'status-by-country': { unit: 'activities', filters: ANY_SCOPE, make: statusByCountry },
  'organizations-by-country': { unit: 'organizations', filters: ANY_SCOPE, make: organizationsByCountry },
  'organizations-by-type': { unit: 'organizations', filters: ANY_SCOPE, make: organizationsByType },
  'goals-by-country': { unit: 'activities', filters: ANY_SCOPE, make: goalsByCountry },
  'status-over-rounds': { unit: 'activities', filters: ANY_SCOPE, make: statusOverRounds },
  // Rounds are counted for the whole Plan; what was in effect in a small scope would disclose dates of unnamed
  // organisations.
  'reports-over-rounds': { unit: 'reports', filters: [], make: reportsOverRounds },
};
