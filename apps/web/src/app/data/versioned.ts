import { HttpHeaders } from '@angular/common/http';

/** `If-Match` of a change, so that nothing newer is overwritten (412 when stale). */
export function ifMatch(version: number): HttpHeaders {
  return new HttpHeaders({ 'If-Match': `"${version}"` });
}

/** Idempotency key of one submission, so that a retry stays one submission. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}
