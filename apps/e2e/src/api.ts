import type { SummaryView } from '@opev/contract';
import type { Day } from '@opev/domain';
import { ORIGIN } from './installation';

/** What the public API answers under a path without its prefix: `goals/3?asOf=2025-01-01`. */
export async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${ORIGIN}/api/v1/${path}`);
  if (!answer.ok) throw new Error(`${path} is answered ${String(answer.status)}.`);
  return (await answer.json()) as T;
}

/** The API's list for the query of a page's address: from the first row on, with the maximum page size. */
export function sameQuestion<T>(address: string, language: string): Promise<T> {
  const { pathname, searchParams } = new URL(address, ORIGIN);
  searchParams.set('lang', language);
  searchParams.set('limit', '100');
  return ask<T>(`${pathname.split('/').slice(2).join('/')}?${searchParams.toString()}`);
}

/** A day gone by for which there are figures: the end of the first round. */
export async function pastDay(): Promise<Day> {
  const { rounds } = await ask<SummaryView>('summary');
  const first = rounds.at(-1);
  if (!first) throw new Error('There was no round yet.');
  return first.dueOn;
}
