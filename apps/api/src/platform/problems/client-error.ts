import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { NO_PAGE_POLICY } from '../security/security-headers';
import { DomainError } from './domain-error';
import { problemView } from './problem.filter';

/** Answers requests that are not valid HTTP (unreadable, endless headers) with a problem like all others, and closes the connection. */
export function answerClientError(error: { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(problemView(new DomainError('malformed-request'), randomUUID()));
  socket.end(
    [
      'HTTP/1.1 400 Bad Request',
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${String(Buffer.byteLength(body))}`,
      'cache-control: no-store',
      'x-content-type-options: nosniff',
      `content-security-policy: ${NO_PAGE_POLICY}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
