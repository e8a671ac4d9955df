import { HttpHeaders } from '@angular/common/http';

/** Names the version a change was made on, so that nothing newer is overwritten (412 when it is stale). */
export function ifMatch(version: number): HttpHeaders {
  return new HttpHeaders({ 'If-Match': `"${version}"` });
}

/** Names one submission, so that sending it again on a bad line stays one submission. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}
