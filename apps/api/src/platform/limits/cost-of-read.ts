import { API_PREFIX, PUBLIC_PATHS, type MomentQuery } from '@opev/contract';

/** A list of what is in memory, a search, one report. */
const READ = 1;
/** A page has to be rendered, a picture drawn, a feed written. */
const MADE = 2;
/** Uncached figures of a past day: computed from the whole database, or loaded from a snapshot. */
const PAST = 10;
/** The summary is precomputed, however its address is written. */
const SUMMARY = API_PREFIX + PUBLIC_PATHS.summary;
/** Lists of reports need no figures, unless a snapshot is given whose day has to be known. */
const WITHOUT_FIGURES = /\/reports$/;

/** Whether the figures of a moment are cached. */
export type IsCached = (moment: MomentQuery) => boolean;

/** The cost of answering an address, in reads of a list; 0 when nothing has to be computed. */
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
