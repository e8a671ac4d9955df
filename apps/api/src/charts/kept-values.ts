/** Values by key, made when first asked for, the least recently used forgotten first. A failed making is not kept. */
export class KeptValues<T> {
  private readonly kept = new Map<string, Promise<T>>();

  /** `most`: how many are kept at hand. */
  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    value.catch(() => this.kept.get(key) === value && this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return value;
  }
}
