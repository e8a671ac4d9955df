/** Values by key, made when first asked for, the least recently asked for forgotten first. */
export class LastAsked<T> {
  private readonly kept = new Map<string, T>();

  /** `most`: how many are kept at hand. */
  constructor(private readonly most: number) {}

  get(key: string, make: () => T): T {
    const value = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }
}
