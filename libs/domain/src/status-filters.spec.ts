import {
  ACTIVITY_STATUS_FILTERS,
  COMMITMENT_STATUS_FILTERS,
  matchesActivityFilter,
  matchesCommitmentFilter,
} from './status-filters';
import { ACTIVITY_STATUSES, CLAIMED_STATUSES } from './vocabulary';

describe('activities asked for by status', () => {
  it.each([
    ['taken-up', ['not-reported', 'not-started', 'in-progress', 'on-hold', 'discontinued', 'completed']],
    ['reported', ['not-started', 'in-progress', 'on-hold', 'discontinued', 'completed']],
    ['on-hold', ['on-hold']],
    ['no-commitment', ['no-commitment']],
  ] as const)('as %s are those that are %j', (filter, statuses) => {
    expect(ACTIVITY_STATUSES.filter((status) => matchesActivityFilter(status, filter))).toEqual(statuses);
  });
});

describe('commitments asked for by status', () => {
  it.each([
    ['reported', [...CLAIMED_STATUSES]],
    ['not-reported', [null]],
    ['on-hold', ['on-hold']],
  ] as const)('as %s are those whose standing claims %j', (filter, claims) => {
    expect([...CLAIMED_STATUSES, null].filter((claimed) => matchesCommitmentFilter(claimed, filter))).toEqual(claims);
  });
});

it.each([ACTIVITY_STATUS_FILTERS, COMMITMENT_STATUS_FILTERS])('no way of asking is there twice', (...filters) => {
  expect(new Set(filters).size).toBe(filters.length);
});
