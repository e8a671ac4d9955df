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

/** What a move can ask for before it is made. */
export type MoveNeed = 'complete-content' | 'return-reason' | 'comment' | 'rating' | 'method' | 'withdrawal-reason';

/** One row of the transition table. */
export interface Transition {
  readonly from: readonly ReportState[];
  readonly to: ReportState;
  /** The action a person must be allowed to do, or the system alone, as a consequence of another move. */
  readonly who: Action | 'system';
  readonly needs: readonly MoveNeed[];
}

/** A report's life, whole: what is not in this table cannot happen to a report. */
export const TRANSITIONS: Readonly<Record<ReportMove, Transition>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', who: 'report.submit', needs: ['complete-content'] },
  return: {
    from: ['submitted', 'approved'],
    to: 'returned',
    who: 'report.return',
    needs: ['return-reason', 'comment'],
  },
  approve: { from: ['submitted'], to: 'approved', who: 'report.approve', needs: ['rating', 'method'] },
  publish: { from: ['approved'], to: 'published', who: 'report.publish', needs: [] },
  withdraw: { from: ['published'], to: 'withdrawn', who: 'report.withdraw', needs: ['withdrawal-reason'] },
  supersede: { from: ['published'], to: 'superseded', who: 'system', needs: [] },
};

/** Why a move is refused; `not-found` answers strangers as if the report did not exist. */
export type MoveRefusal =
  | 'not-found'
  | 'own-organization'
  | 'move-not-allowed'
  | 'report-incomplete'
  | 'return-reason-required'
  | 'comment-required'
  | 'rating-required'
  | 'method-required'
  | 'withdrawal-reason-required';

/** What comes with a move; what is absent counts as not given. */
export interface MoveDetails {
  /** The answer of `submissionProblems`; absent = not looked at, so not complete. */
  readonly submissionProblems?: readonly SubmissionProblem[];
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

/** After so many days without a decision a submitted report is escalated to the coordinators; it is never approved by itself. */
export const ESCALATED_AFTER_DAYS = 14;

/** Whether a move may be made, and where it leads. Asked first who, then from which state, then what it needs. */
export function decideMove({ move, state, organizationId, mover, details = {} }: MoveRequest): MoveDecision {
  const { who, from, needs, to } = TRANSITIONS[move];
  const personRefusal = refusalOfMover(who, mover, organizationId);
  if (personRefusal) return { ok: false, code: personRefusal };
  if (!from.includes(state)) return { ok: false, code: 'move-not-allowed' };
  const missing = needs.find((need) => !isMet(need, details));
  return missing ? { ok: false, code: REFUSAL_OF[missing] } : { ok: true, to };
}

/** Whether a report in this state may reach a public figure, page, search, feed, export or count. */
export function isPublic(state: ReportState): boolean {
  return state === 'published';
}

/** Whether the organization may change what a report in this state says. */
export function isEditable(state: ReportState): boolean {
  return EDITABLE_STATES.some((editable) => editable === state);
}

/** Whether a report submitted on a day has waited too long for a decision. */
export function isEscalated(submittedOn: Day, today: Day): boolean {
  return addDays(submittedOn, ESCALATED_AFTER_DAYS) < today;
}

const REFUSAL_OF: Readonly<Record<MoveNeed, MoveRefusal>> = {
  'complete-content': 'report-incomplete',
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
