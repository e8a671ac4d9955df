/** What is made of a group of things that never change themselves, by name; made anew only when the group is of others. */
export class Memo<T> {
  private readonly made: Map<string, { group: readonly object[]; readonly value: T }>;

  /** `before`: what was made before, and may be of the same groups. */
  constructor(before?: Memo<T>) {
    this.made = new Map(before?.made);
  }

  get(name: string, group: readonly object[], make: () => T): T {
    const known = this.made.get(name);
    if (known && isSameGroup(known.group, group)) {
      // The next comparison is one of two references, and the former list can go.
      known.group = group;
      return known.value;
    }
    const value = make();
    this.made.set(name, { group, value });
    return value;
  }
}

/** Whether two groups are of the very same things, in the same order. */
export function isSameGroup(one: readonly object[], other: readonly object[]): boolean {
  return one === other || (one.length === other.length && one.every((thing, index) => thing === other[index]));
}
