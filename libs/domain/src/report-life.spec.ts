import type { Actor } from './access';
import { TRANSITIONS, decideMove, type MoveDetails, type MoveRequest } from './report-life';
import { REPORT_MOVES, REPORT_STATES, type ReportMove, type ReportState } from './vocabulary';

const OURS = 'ours';
const reporter: Actor = {
  personId: 'r',
  staffRole: null,
  memberships: [{ organizationId: OURS, role: 'reporter', until: null }],
};
const manager: Actor = {
  personId: 'm',
  staffRole: null,
  memberships: [{ organizationId: OURS, role: 'manager', until: null }],
};
const stranger: Actor = {
  personId: 's',
  staffRole: null,
  memberships: [{ organizationId: 'theirs', role: 'manager', until: null }],
};
const reviewer: Actor = { personId: 'v', staffRole: 'reviewer', memberships: [] };
const coordinator: Actor = { personId: 'c', staffRole: 'coordinator', memberships: [] };
const involved: Actor = { ...reviewer, memberships: reporter.memberships };
const onceInvolved: Actor = {
  ...coordinator,
  memberships: [{ organizationId: OURS, role: 'manager', until: '2019-12-31' }],
};

const everything: MoveDetails = {
  submissionProblems: [],
  isOpened: false,
  isAskedBack: false,
  returnReasons: ['unclear'],
  comment: 'Which of the two trainings is meant?',
  verifiedRating: 'limited',
  verificationMethod: 'documents',
  withdrawalReason: 'error',
};

const MOVERS = {
  submit: reporter,
  recall: reporter,
  'ask-back': manager,
  discard: reporter,
  restore: manager,
  return: reviewer,
  approve: reviewer,
  publish: reviewer,
  withdraw: manager,
  supersede: 'system',
} as const;

/** The outcome of a move that has everything it may need. */
function decide(move: ReportMove, state: ReportState, mover: MoveRequest['mover']): string {
  const decision = decideMove({ move, state, organizationId: OURS, mover, details: everything });
  return decision.ok ? decision.to : decision.code;
}

/** The outcome of a permitted move when one detail is wrong. */
function decideWith(move: ReportMove, state: ReportState, changed: MoveDetails): string {
  const request = { move, state, organizationId: OURS, mover: MOVERS[move], details: { ...everything, ...changed } };
  const decision = decideMove(request);
  return decision.ok ? decision.to : decision.code;
}

describe("a report's life", () => {
  const life: Record<ReportMove, Partial<Record<ReportState, ReportState>>> = {
    submit: { draft: 'submitted', returned: 'submitted' },
    return: { submitted: 'returned', approved: 'returned' },
    approve: { submitted: 'approved' },
    publish: { approved: 'published' },
    withdraw: { published: 'withdrawn' },
    supersede: { published: 'superseded' },
    recall: { submitted: 'draft' },
    'ask-back': { submitted: 'submitted', approved: 'approved' },
    discard: { draft: 'discarded', returned: 'discarded' },
    restore: { discarded: 'draft' },
  };
  const everyMove = REPORT_MOVES.flatMap((move) =>
    REPORT_STATES.map((state) => [move, state, life[move][state]] as const),
  );

  it.each(everyMove.map(([move, state, to]) => [move, state, to ?? 'move-not-allowed'] as const))(
    '%s from %s: %s',
    (move, state, expected) => {
      expect(decide(move, state, MOVERS[move])).toBe(expected);
    },
  );

  it('a report can be returned and submitted any number of times', () => {
    let state: ReportState = 'submitted';
    for (let times = 0; times < 5; times += 1) {
      state = decide('return', state, reviewer) as ReportState;
      state = decide('submit', state, reporter) as ReportState;
    }
    expect(state).toBe('submitted');
  });

  it('what is withdrawn or superseded stays so', () => {
    const starts = Object.values(TRANSITIONS).flatMap(({ from }) => from);
    expect(starts).not.toContain('withdrawn');
    expect(starts).not.toContain('superseded');
  });

  it('a decision never names another author', () => {
    expect(
      decideMove({ move: 'approve', state: 'submitted', organizationId: OURS, mover: reviewer, details: everything }),
    ).toEqual({
      ok: true,
      to: 'approved',
    });
  });
});

describe('what a move needs', () => {
  it.each<[string, { move: ReportMove; state: ReportState; changed: MoveDetails }, string]>([
    [
      'an incomplete report cannot be submitted',
      {
        move: 'submit',
        state: 'draft',
        changed: { submissionProblems: [{ pointer: '/audience', code: 'audience-required' }] },
      },
      'report-incomplete',
    ],
    [
      'nor one that nobody looked at',
      { move: 'submit', state: 'draft', changed: { submissionProblems: undefined } },
      'report-incomplete',
    ],
    [
      'nor a returned one that was not mended',
      {
        move: 'submit',
        state: 'returned',
        changed: { submissionProblems: [{ pointer: '/audience', code: 'audience-required' }] },
      },
      'report-incomplete',
    ],
    [
      'returning needs at least one code',
      { move: 'return', state: 'submitted', changed: { returnReasons: [] } },
      'return-reason-required',
    ],
    [
      'returning needs a comment',
      { move: 'return', state: 'submitted', changed: { comment: null } },
      'comment-required',
    ],
    ['a blank comment is none', { move: 'return', state: 'approved', changed: { comment: ' \n' } }, 'comment-required'],
    [
      'approving needs a verified rating',
      { move: 'approve', state: 'submitted', changed: { verifiedRating: null } },
      'rating-required',
    ],
    [
      'approving needs how it was verified',
      { move: 'approve', state: 'submitted', changed: { verificationMethod: null } },
      'method-required',
    ],
    [
      'what somebody opened at the desk is not recalled',
      { move: 'recall', state: 'submitted', changed: { isOpened: true } },
      'opened-at-desk',
    ],
    [
      'nor what somebody may have opened',
      { move: 'recall', state: 'submitted', changed: { isOpened: undefined } },
      'opened-at-desk',
    ],
    [
      'what its organization asked back is not approved',
      { move: 'approve', state: 'submitted', changed: { isAskedBack: true } },
      'asked-back',
    ],
    ['nor published', { move: 'publish', state: 'approved', changed: { isAskedBack: true } }, 'asked-back'],
    ['it is asked back once', { move: 'ask-back', state: 'approved', changed: { isAskedBack: true } }, 'asked-back'],
    [
      'withdrawing needs a reason',
      { move: 'withdraw', state: 'published', changed: { withdrawalReason: null } },
      'withdrawal-reason-required',
    ],
  ])('%s', (_case, { move, state, changed }, expected) => {
    expect(decideWith(move, state, changed)).toBe(expected);
  });

  it.each<[string, { move: ReportMove; state: ReportState; changed: MoveDetails }, string]>([
    [
      'approving needs no comment',
      { move: 'approve', state: 'submitted', changed: { comment: null, returnReasons: [] } },
      'approved',
    ],
    [
      'a report can be approved with the rating "no evidence"',
      { move: 'approve', state: 'submitted', changed: { verifiedRating: 'no-evidence' } },
      'approved',
    ],
    [
      'what was asked back is returned',
      { move: 'return', state: 'approved', changed: { isAskedBack: true } },
      'returned',
    ],
    [
      'returning needs no rating',
      { move: 'return', state: 'submitted', changed: { verifiedRating: null, verificationMethod: null } },
      'returned',
    ],
  ])('%s', (_case, { move, state, changed }, expected) => {
    expect(decideWith(move, state, changed)).toBe(expected);
  });

  it('a move with nothing at all is refused for the first thing it lacks', () => {
    expect(decideMove({ move: 'return', state: 'submitted', organizationId: OURS, mover: reviewer })).toEqual({
      ok: false,
      code: 'return-reason-required',
    });
  });
});

describe('who may move a report', () => {
  it.each<[string, { move: ReportMove; state: ReportState; mover: MoveRequest['mover'] }, string]>([
    ['a manager submits', { move: 'submit', state: 'draft', mover: manager }, 'submitted'],
    ['a coordinator decides', { move: 'approve', state: 'submitted', mover: coordinator }, 'approved'],
    [
      "a reporter withdraws the own organization's report",
      { move: 'withdraw', state: 'published', mover: reporter },
      'withdrawn',
    ],
    ['the observatory withdraws', { move: 'withdraw', state: 'published', mover: reviewer }, 'withdrawn'],
    ['the observatory does not submit for anyone', { move: 'submit', state: 'draft', mover: coordinator }, 'not-found'],
    ['an organization does not approve', { move: 'approve', state: 'submitted', mover: manager }, 'not-found'],
    ['a stranger learns nothing', { move: 'submit', state: 'draft', mover: stranger }, 'not-found'],
    [
      'a stranger learns nothing of a published report either',
      { move: 'withdraw', state: 'published', mover: stranger },
      'not-found',
    ],
    [
      'a stranger is not told that the state is wrong',
      { move: 'withdraw', state: 'draft', mover: stranger },
      'not-found',
    ],
    [
      'the observatory does not recall for anyone',
      { move: 'recall', state: 'submitted', mover: reviewer },
      'not-found',
    ],
    ['nor discards it', { move: 'discard', state: 'returned', mover: coordinator }, 'not-found'],
    ['a visitor learns nothing', { move: 'publish', state: 'approved', mover: null }, 'not-found'],
    ['nobody supersedes by hand', { move: 'supersede', state: 'published', mover: coordinator }, 'not-found'],
    [
      'the system supersedes when a correction is published',
      { move: 'supersede', state: 'published', mover: 'system' },
      'superseded',
    ],
  ])('%s', (_case, { move, state, mover }, expected) => {
    expect(decide(move, state, mover)).toBe(expected);
  });

  it.each(['submit', 'recall', 'return', 'approve', 'publish', 'withdraw', 'discard', 'restore'] as const)(
    'nothing happens by itself: %s',
    (move) => {
      expect(TRANSITIONS[move].from.map((state) => decide(move, state, 'system'))).not.toContain(TRANSITIONS[move].to);
    },
  );
});

describe('nobody judges their own', () => {
  it.each<[ReportMove, ReportState]>([
    ['return', 'submitted'],
    ['return', 'approved'],
    ['approve', 'submitted'],
    ['publish', 'approved'],
  ])('%s from %s is refused to who belongs or belonged to the organization', (move, state) => {
    expect([decide(move, state, involved), decide(move, state, onceInvolved)]).toEqual([
      'own-organization',
      'own-organization',
    ]);
  });

  it('who once belonged does not withdraw its reports as the observatory', () => {
    expect(decide('withdraw', 'published', onceInvolved)).toBe('own-organization');
  });

  it('who belongs may still withdraw as the organization', () => {
    expect(decide('withdraw', 'published', involved)).toBe('withdrawn');
  });
});
