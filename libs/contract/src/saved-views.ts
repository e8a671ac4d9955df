/** Lists behind the sign-in with saved views. */
export const SAVED_LISTS = [
  'desk-reports',
  'known-organizations',
  'workspace-commitments',
  'workspace-reports',
] as const;
export type SavedList = (typeof SAVED_LISTS)[number];

/** A saved view of a list: filters, order, columns. Private. */
export interface SavedViewView {
  readonly id: string;
  readonly name: string;
  /** Query of the list's address: `state=submitted&sort=newest`. */
  readonly query: string;
}

export interface SavedViewsQuery {
  readonly list: SavedList;
}

/** Saves a view; one of the same name in the same list is replaced. */
export interface SaveView {
  readonly list: SavedList;
  readonly name: string;
  readonly query: string;
}
