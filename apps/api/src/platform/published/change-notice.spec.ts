import { changeNotice } from './change-notice';

describe('what NOTIFY says', () => {
  it.each([
    [null, { of: 'anything' }],
    ['', { of: 'anything' }],
    ['unheard_of x', { of: 'anything' }],
    ['theme', { of: 'table', table: 'theme', row: null }],
    ['theme t1', { of: 'table', table: 'theme', row: 't1' }],
    ['report', { of: 'table', table: 'report', row: null }],
    // Payload of former triggers, without organization and day.
    ['report r1', { of: 'table', table: 'report', row: null }],
    ['report r1 o1 2026-02-03', { of: 'report', roundId: 'r1', organizationId: 'o1', since: '2026-02-03' }],
    ['report r1 * 2026-02-03', { of: 'report', roundId: 'r1', organizationId: null, since: '2026-02-03' }],
    ['report r1 o1 infinity', { of: 'report', roundId: 'r1', organizationId: 'o1', since: null }],
    ['standing c1', { of: 'standing', commitmentId: 'c1' }],
    ['round r1', { of: 'round', roundId: 'r1' }],
    ['organization o1', { of: 'organization', organizationId: 'o1' }],
    ['commitment o1', { of: 'commitment', organizationId: 'o1' }],
    ['round_extension o1', { of: 'round_extension', organizationId: 'o1' }],
  ])('%p is %p', (payload, notice) => {
    expect(changeNotice(payload)).toEqual(notice);
  });
});
