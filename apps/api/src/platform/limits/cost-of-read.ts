import { API_PREFIX, PUBLIC_PATHS, type MomentQuery } from '@opev/contract';

/** A list of what is in memory, a search, one report. */
const READ = 1;
/** A page has to be rendered, a picture drawn, a feed written. */
const MADE = 2;
/** Figures of a past day that are not at hand are made of the whole database, or read from what was kept. */
const PAST = 10;
/** It was made beforehand, however its address is written. */
const SUMMARY = API_PREFIX + PUBLIC_PATHS.summary;
/** Found in the database, without figures, unless a snapshot says of which day. */
const WITHOUT_FIGURES = /\/reports$/;

/** Whether the figures of a moment are in memory. */
export type IsCached = (moment: MomentQuery) => boolean;

/** What answering an address takes, in reads of a list; nothing where nothing has to be made. */
export function costOfRead(url: string, isCached: IsCached): number {
  const [path = '', query = ''] = url.split('?', 2);
  const given = new URLSearchParams(query);
  const asOf = given.get('asOf') ?? given.get('since') ?? undefined;
  const snapshot = given.get('snapshot') ?? undefined;
  const isNow = asOf === undefined && snapshot === undefined;
  if (isNow && path === SUMMARY) return 0;
  const answer = path.startsWith(`${API_PREFIX}/`) ? READ : MADE;
  return isNow || (snapshot === undefined && WITHOUT_FIGURES.test(path)) || isCached({ asOf, snapshot })
    ? answer
    : answer + PAST;
}
