/** Three states of one value: what both started from, and what each made of it. */
export interface ThreeVersions<T extends object> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/**
 * Merges field by field: what only one side changed is taken from that side; what both changed differently stays mine and is named. Fields
 * are compared as JSON.
 */
export function threeWay<T extends object>({
  base,
  mine,
  theirs,
}: ThreeVersions<T>): {
  readonly merged: T;
  readonly disputed: readonly (keyof T & string)[];
} {
  const names = Object.keys(theirs) as (keyof T & string)[];
  const isMine = (name: keyof T): boolean => !isSame(mine[name], base[name]);
  const disputed = names.filter(
    (name) => isMine(name) && !isSame(theirs[name], base[name]) && !isSame(mine[name], theirs[name]),
  );
  const merged = names.map((name) => [name, isMine(name) ? mine[name] : theirs[name]]);
  return { merged: Object.fromEntries(merged) as T, disputed };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
