import { ACTIVITY_STATUSES, isStatus } from './vocabulary';

describe('statuses that are counted together', () => {
  it.each([
    ['taken-up', ['not-reported', 'not-started', 'in-progress', 'on-hold', 'completed']],
    ['reported', ['not-started', 'in-progress', 'on-hold', 'completed']],
    ['on-hold', ['on-hold']],
    ['no-commitment', ['no-commitment']],
  ] as const)('%s is %j', (asked, statuses) => {
    expect(ACTIVITY_STATUSES.filter((status) => isStatus(status, asked))).toEqual(statuses);
  });
});
