import { isRefusedAsOwn, may, type Action, type Actor } from './access';
import { addDays } from './days';
import { isBlank, type SubmissionProblem } from './report-content';
import type {
  Day,
  ReportMove,
  ReportState,
  ReturnReason,
  VerificationMethod,
  VerifiedRating,
  WithdrawalReason,
} from './vocabulary';

/** Preconditions of a move. */
export type MoveNeed =
  | 'complete-content'
  | 'unopened'
  | 'not-asked-back'
  | 'return-reason'
  | 'comment'
  | 'rating'
  | 'method'
  | 'withdrawal-reason';

/** One row of the transition table. */
export interface Transition {
  readonly from: readonly ReportState[];
  /** `unchanged`: recorded without a change of state. */
  readonly to: ReportState | 'unchanged';
  /** Target state when the report had been returned before: it is to be corrected again, not started anew. */
  readonly toOnceReturned?: ReportState;
  /** The action a person must be allowed to do, or the system alone, as a consequence of another move. */
  readonly who: Action | 'system';
  readonly needs: readonly MoveNeed[];
}

/** The complete transition table of a report's life. */
export const TRANSITIONS: Readonly<Record<ReportMove, Transition>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', who: 'report.submit', needs: ['complete-content'] },
  recall: { from: ['submitted'], to: 'draft', toOnceReturned: 'returned', who: 'report.recall', needs: ['unopened'] },
  'ask-back': { from: ['submitted', 'approved'], to: 'unchanged', who: 'report.recall', needs: ['not-asked-back'] },
  return: {
    from: ['submitted', 'approved'],
    to: 'returned',
    who: 'report.return',
    needs: ['return-reason', 'comment'],
  },
  approve: {
    from: ['submitted'],
    to: 'approved',
    who: 'report.approve',
    needs: ['not-asked-back', 'rating', 'method'],
  },
  publish: { from: ['approved'], to: 'published', who: 'report.publish', needs: ['not-asked-back'] },
  withdraw: { from: ['published'], to: 'withdrawn', who: 'report.withdraw', needs: ['withdrawal-reason'] },
  supersede: { from: ['published'], to: 'superseded', who: 'system', needs: [] },
  discard: { from: ['draft', 'returned'], to: 'discarded', who: 'report.discard', needs: [] },
  restore: { from: ['discarded'], to: 'draft', toOnceReturned: 'returned', who: 'report.discard', needs: [] },
};

/** Refusals of a move; `not-found` for strangers, as if the report did not exist. */
export type MoveRefusal =
  | 'not-found'
  | 'own-organization'
  | 'move-not-allowed'
  | 'report-incomplete'
  | 'opened-at-desk'
  | 'asked-back'
  | 'return-reason-required'
  | 'comment-required'
  | 'rating-required'
  | 'method-required'
  | 'withdrawal-reason-required';

/** Details of a move; missing ones count as not given. */
export interface MoveDetails {
  /** The answer of `submissionProblems`; absent = not looked at, so not complete. */
  readonly submissionProblems?: readonly SubmissionProblem[];
  /** Whether somebody who may decide has opened it at the desk since it was sent; absent = not known, so yes. */
  readonly isOpened?: boolean;
  /** Whether its organization has asked for it back; absent = not known, so yes. */
  readonly isAskedBack?: boolean;
  /** Whether the observatory ever returned it; absent = no. */
  readonly wasReturned?: boolean;
  readonly returnReasons?: readonly ReturnReason[];
  readonly comment?: string | null;
  readonly verifiedRating?: VerifiedRating | null;
  readonly verificationMethod?: VerificationMethod | null;
  readonly withdrawalReason?: WithdrawalReason | null;
}

/** A move asked for: by a person, a visitor (null) or the system, on a report of an organization. */
export interface MoveRequest {
  readonly move: ReportMove;
  readonly state: ReportState;
  readonly organizationId: string;
  readonly mover: Actor | 'system' | null;
  readonly details?: MoveDetails;
}

export type MoveDecision =
  { readonly ok: true; readonly to: ReportState } | { readonly ok: false; readonly code: MoveRefusal };

/** States in which the organization may change what the report says. */
export const EDITABLE_STATES = ['draft', 'returned'] as const satisfies readonly ReportState[];

/** States in which the desk cannot see a report. */
const OFF_DESK: readonly ReportState[] = ['draft', 'discarded'];

/** Whether staff may read a report in this state. */
export function isAtDesk(state: ReportState): boolean {
  return !OFF_DESK.includes(state);
}

/** Days after which a discarded report may be deleted permanently. */
export const DISCARDED_FOR_DAYS = 30;

/** Days after which a waiting report is escalated to the coordinators; nothing is approved or published automatically. */
export const ESCALATED_AFTER_DAYS = 14;

/** Whether a move is allowed, and its target state. Checks the person, then the state, then the preconditions. */
export function decideMove({ move, state, organizationId, mover, details = {} }: MoveRequest): MoveDecision {
  const { who, from, needs } = TRANSITIONS[move];
  const personRefusal = refusalOfMover(who, mover, organizationId);
  if (personRefusal) return { ok: false, code: personRefusal };
  if (!from.includes(state)) return { ok: false, code: 'move-not-allowed' };
  const missing = needs.find((need) => !isMet(need, details));
  return missing ? { ok: false, code: REFUSAL_OF[missing] } : { ok: true, to: destination(move, state, details) };
}

function destination(move: ReportMove, state: ReportState, { wasReturned }: MoveDetails): ReportState {
  const { to, toOnceReturned }: Transition = TRANSITIONS[move];
  if (to === 'unchanged') return state;
  return (wasReturned && toOnceReturned) || to;
}

/** Whether a report in this state may reach a public figure, page, search, feed, export or count. */
export function isPublic(state: ReportState): boolean {
  return state === 'published';
}

/** Whether the organization may change what a report in this state says. */
export function isEditable(state: ReportState): boolean {
  return EDITABLE_STATES.some((editable) => editable === state);
}

/** States in which a report waits for the observatory: to be decided on, or to be published. */
export const WAITING_STATES = ['submitted', 'approved'] as const satisfies readonly ReportState[];

/** Whether a report that was submitted on a day has waited too long for the observatory, whatever the next step is. */
export function isEscalated(
  { state, submittedOn }: { readonly state: ReportState; readonly submittedOn: Day },
  today: Day,
): boolean {
  return WAITING_STATES.some((waiting) => waiting === state) && addDays(submittedOn, ESCALATED_AFTER_DAYS) < today;
}

const REFUSAL_OF: Readonly<Record<MoveNeed, MoveRefusal>> = {
  'complete-content': 'report-incomplete',
  unopened: 'opened-at-desk',
  'not-asked-back': 'asked-back',
  'return-reason': 'return-reason-required',
  comment: 'comment-required',
  rating: 'rating-required',
  method: 'method-required',
  'withdrawal-reason': 'withdrawal-reason-required',
};

function refusalOfMover(
  who: Transition['who'],
  mover: MoveRequest['mover'],
  organizationId: string,
): MoveRefusal | null {
  if (mover === 'system') return who === 'system' ? null : 'move-not-allowed';
  if (who === 'system') return 'not-found';
  if (may(mover, who, { organizationId })) return null;
  return isRefusedAsOwn(mover, who, { organizationId }) ? 'own-organization' : 'not-found';
}

function isMet(need: MoveNeed, details: MoveDetails): boolean {
  switch (need) {
    case 'complete-content':
      return details.submissionProblems?.length === 0;
    case 'unopened':
      return details.isOpened === false;
    case 'not-asked-back':
      return details.isAskedBack === false;
    case 'return-reason':
      return (details.returnReasons ?? []).length > 0;
    case 'comment':
      return !isBlank(details.comment);
    case 'rating':
      return Boolean(details.verifiedRating);
    case 'method':
      return Boolean(details.verificationMethod);
    case 'withdrawal-reason':
      return Boolean(details.withdrawalReason);
    default:
      return need satisfies never;
  }
}
