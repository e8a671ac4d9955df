/** Three versions of one value: the common base, mine and theirs. */
export interface ThreeVersions<T extends object> {
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Three-way merge by field: a change of one side is taken; conflicts stay mine and are named. Fields are compared as JSON. */
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
