/** A change as PublishedChanges tells it: the table, and the parts it concerns; nothing known of it when it could be anything. */
export interface HeardChange {
  readonly table: string | null;
  /** In the order in which the notice says them; see the migrations' notices-of-parts.ts. */
  readonly ids: readonly string[];
}

export function heardChange(what: string | null): HeardChange {
  const [table = null, ...ids] = what?.split(' ') ?? [];
  return { table, ids };
}
