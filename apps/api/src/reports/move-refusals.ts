import type { FieldProblem } from '@opev/contract';
import type { MoveDetails, MoveRefusal } from '@opev/domain';
import { DomainError } from '../platform/problems/domain-error';

/** Maps a refused move to a problem: about the person, the state, or a field. */
export function refusalOf(code: MoveRefusal, details: MoveDetails = {}): DomainError {
  switch (code) {
    case 'not-found':
    case 'own-organization':
    case 'move-not-allowed':
    case 'opened-at-desk':
    case 'asked-back':
      return new DomainError(code);
    case 'report-incomplete':
      return new DomainError(code, { errors: (details.submissionProblems ?? []).map(inWords) });
    case 'return-reason-required':
      return missing('/reasons');
    case 'comment-required':
      return missing('/comment');
    case 'rating-required':
      return missing('/verifiedRating');
    case 'method-required':
      return missing('/method');
    case 'withdrawal-reason-required':
      return missing('/reason');
    default:
      return code satisfies never;
  }
}

function missing(pointer: string): DomainError {
  return new DomainError('invalid-input', { errors: [{ pointer, code: 'required', detail: 'This must be given.' }] });
}

function inWords({ pointer, code }: { readonly pointer: string; readonly code: string }): FieldProblem {
  return { pointer, code, detail: `${pointer.slice(1)}: ${code.replaceAll('-', ' ')}` };
}
