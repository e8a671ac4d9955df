/** Code of the plan this installation follows; other plans may be stored beside it. */
export const FOLLOWED_PLAN = 'opev-2017';
