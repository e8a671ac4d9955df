import type { ProblemCode } from '@opev/contract';

interface ProblemKind {
  readonly status: number;
  /** Constant per code, as RFC 9457 asks. */
  readonly title: string;
  /** Default when the error has no detail of its own. */
  readonly detail: string;
}

/** Every problem with its status; a code without a row does not compile. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemKind>> = {
  'malformed-request': kind(400, 'Malformed request', 'The request could not be read.'),
  'idempotency-key-required': kind(
    400,
    'Idempotency-Key required',
    'Send an Idempotency-Key header of 8 to 200 characters, new for each submission.',
  ),
  'not-signed-in': kind(401, 'Not signed in', 'Sign in first.'),
  'wrong-credentials': kind(401, 'Wrong credentials', 'The e-mail address or the password is not right.'),
  'foreign-origin': kind(403, 'Foreign origin', 'This request came from another site and was refused.'),
  'own-organization': kind(
    403,
    'Own organisation',
    'A person who belongs or belonged to the organisation cannot decide on its reports.',
  ),
  'not-found': kind(404, 'Not found', 'There is nothing here, or it is not yours to see.'),
  'method-not-allowed': kind(405, 'Method not allowed', 'This address does not take this method.'),
  conflict: kind(409, 'Conflict', 'Something else changed at the same time. Load it again and repeat.'),
  'move-not-allowed': kind(409, 'Move not allowed', 'The report is not in a state that allows this.'),
  'opened-at-desk': kind(
    409,
    'Opened at the desk',
    'Somebody at the observatory has opened the report: ask for it back instead.',
  ),
  'asked-back': kind(409, 'Asked back', 'Its organisation has asked for the report back: return it.'),
  'round-closed': kind(409, 'Round closed', 'The round is not open, or is locked.'),
  'commitment-ended': kind(409, 'Commitment ended', 'The commitment was withdrawn or has ended.'),
  'version-stale': kind(412, 'Version stale', 'The report was changed since you loaded it. Nothing was overwritten.'),
  'body-too-large': kind(413, 'Body too large', 'The request is larger than this address takes.'),
  'unsupported-media-type': kind(415, 'Unsupported media type', 'Send application/json.'),
  'invalid-input': kind(422, 'Invalid input', 'Some of what was sent cannot be accepted; `errors` says what and why.'),
  'wrong-password': kind(422, 'Wrong password', 'The current password is not right.'),
  'report-incomplete': kind(422, 'Report incomplete', 'The report cannot be sent yet; `errors` says what is missing.'),
  'idempotency-key-reused': kind(
    422,
    'Idempotency-Key reused',
    'This Idempotency-Key was used for another submission.',
  ),
  'version-required': kind(428, 'Version required', 'Name the version you saw in an If-Match header.'),
  'too-many-requests': kind(
    429,
    'Too many requests',
    'Too much was asked for in a short time. Wait before you try again.',
  ),
  unexpected: kind(500, 'Unexpected', 'Something went wrong here. It was recorded under the number in `instance`.'),
  unavailable: kind(503, 'Unavailable', 'The service cannot answer for the moment. Try again shortly.'),
};

function kind(status: number, title: string, detail: string): ProblemKind {
  return { status, title, detail };
}
