/**
 * Memoizes values computed from groups of immutable objects, by name. A value is computed again only when its group holds
 * other objects.
 */
export class Memo<T> {
  private readonly made: Map<string, { group: readonly object[]; readonly value: T }>;

  /** `before`: a former memo whose values are reused where the groups are the same. */
  constructor(before?: Memo<T>) {
    this.made = new Map(before?.made);
  }

  get(name: string, group: readonly object[], make: () => T): T {
    const known = this.made.get(name);
    if (known && isSameGroup(known.group, group)) {
      // Keep the newer array: the next comparison is then one of references, and the former array can be collected.
      known.group = group;
      return known.value;
    }
    const value = make();
    this.made.set(name, { group, value });
    return value;
  }
}

/** Whether two groups hold the same object references in the same order. */
export function isSameGroup(one: readonly object[], other: readonly object[]): boolean {
  return one === other || (one.length === other.length && one.every((thing, index) => thing === other[index]));
}
