/** The plan this installation follows, by its code; another one may be kept beside it. */
export const FOLLOWED_PLAN = 'opev-2017';
