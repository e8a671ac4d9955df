import { ORIGIN } from './installation';

/** What the public API answers under a path without its prefix: `goals/3?asOf=2025-01-01`. */
export async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${ORIGIN}/api/v1/${path}`);
  if (!answer.ok) throw new Error(`${path} is answered ${String(answer.status)}.`);
  return (await answer.json()) as T;
}

/** The answer of the API to the same question as a page's address asks. */
export function sameQuestion<T>(address: string, language: string): Promise<T> {
  const { pathname, searchParams } = new URL(address, ORIGIN);
  searchParams.set('lang', language);
  return ask<T>(`${pathname.split('/').slice(2).join('/')}?${searchParams.toString()}`);
}
