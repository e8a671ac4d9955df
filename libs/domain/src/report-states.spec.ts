import type { Actor } from './access';
import { decideMove, isAtDesk, isEditable, isEscalated, isPublic } from './report-life';
import { REPORT_STATES } from './vocabulary';

describe('what a state allows', () => {
  it('only published reports reach the public', () => {
    expect(REPORT_STATES.filter(isPublic)).toEqual(['published']);
  });

  it('only drafts and returned reports can be edited', () => {
    expect(REPORT_STATES.filter(isEditable)).toEqual(['draft', 'returned']);
  });

  it('the desk knows nothing of drafts and of what was discarded', () => {
    expect(REPORT_STATES.filter((state) => !isAtDesk(state))).toEqual(['draft', 'discarded']);
  });
});

describe('what waits too long is escalated, never approved', () => {
  it.each([
    ['on the day it was submitted', '2025-03-01', false],
    ['after fourteen days', '2025-03-15', false],
    ['on the fifteenth day', '2025-03-16', true],
  ])('%s', (_case, today, expected) => {
    expect(isEscalated({ state: 'submitted', submittedOn: '2025-03-01' }, today)).toBe(expected);
  });

  it.each([
    ['one that waits for a decision', 'submitted', true],
    ['one that was approved and nobody publishes', 'approved', true],
    ['not one that its organization mends', 'returned', false],
    ['not one that is published', 'published', false],
  ] as const)('%s', (_case, state, expected) => {
    expect(isEscalated({ state, submittedOn: '2025-03-01' }, '2025-11-08')).toBe(expected);
  });
});

describe('what had been returned is to be mended again', () => {
  const reporter: Actor = {
    personId: 'r',
    staffRole: null,
    memberships: [{ organizationId: 'ours', role: 'reporter', until: null }],
  };

  it.each([
    ['when it is recalled', 'recall', 'submitted'],
    ['when it is brought back', 'restore', 'discarded'],
  ] as const)('%s', (_case, move, state) => {
    const details = { isOpened: false, wasReturned: true };
    const decision = decideMove({ move, state, organizationId: 'ours', mover: reporter, details });
    expect(decision).toEqual({ ok: true, to: 'returned' });
  });
});
