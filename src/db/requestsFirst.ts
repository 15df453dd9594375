/**
 * Lets requests go before the work behind the scenes, where all share one session of the database: a batch of that work waits until
 * no request is being answered, or for a moment at most.
 */
export class RequestsFirst {
  readonly #most: number;
  #underWay = 0;
  readonly #waiting = new Set<() => void>();

  /** `most`: the longest that a batch waits, in milliseconds, so that it comes to its end under any load; 0 where nothing is shared. */
  constructor(most: number) {
    this.#most = most;
  }

  /** A request begins; the function given says that it ended. */
  begin(): () => void {
    this.#underWay += 1;
    return () => {
      this.#underWay -= 1;
      if (this.#underWay > 0) return;
      for (const go of this.#waiting) go();
    };
  }

  /** Resolves in a lull. */
  async calm(): Promise<void> {
    if (this.#most === 0 || this.#underWay === 0) return;
    await new Promise<void>((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, this.#most);
      this.#waiting.add(go);
    });
  }
}
