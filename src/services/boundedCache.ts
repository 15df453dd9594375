/**
 * Keeps what was last worked out, up to a number of results; the same question asked twice at once is worked out once. A failure
 * is not kept.
 */
export class BoundedCache<Value> {
  readonly #kept = new Map<string, Promise<Value>>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, worked out when it is not kept. */
  get(key: string, work: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const value = work();
    this.#kept.set(key, value);
    value.catch(() => this.#kept.get(key) === value && this.#kept.delete(key));
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    return value;
  }
}
