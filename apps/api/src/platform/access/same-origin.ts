import type { FastifyRequest } from 'fastify';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a changing request was made by our own pages or by a program, not by another site in a signed-in browser.
 * Browsers always send Origin or Sec-Fetch-Site with such a request; programs send neither.
 */
export function comesFromOurPages(request: FastifyRequest, publicOrigin: string): boolean {
  if (READING.includes(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  return origin === undefined || origin === publicOrigin || hostOf(origin) === request.headers.host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
