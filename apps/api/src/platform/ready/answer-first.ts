import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { sendReady, type ReadyAnswer } from './ready-answer';

/** Looks up a precomputed response for a GET; null when the application has to answer. Must not throw and must be cheap. */
export type ReadyLookup = (request: IncomingMessage) => ReadyAnswer | null;

/**
 * Serves precomputed responses in front of the application: for a body that is there, the way through Nest and Fastify costs
 * several times what sending it does. See ADR 15.
 */
export function answerFirst(server: Server, lookups: readonly ReadyLookup[]): void {
  const application = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    // A closing server leaves the answer to the application, which says so.
    const answer = request.method === 'GET' && server.listening ? firstOf(lookups, request) : null;
    if (answer) sendReady(answer, request, response);
    else for (const listener of application) listener(request, response);
  });
}

function firstOf(lookups: readonly ReadyLookup[], request: IncomingMessage): ReadyAnswer | null {
  for (const lookup of lookups) {
    const answer = lookup(request);
    if (answer) return answer;
  }
  return null;
}
