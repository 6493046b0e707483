/** Lets one tab at a time keep a draft: else the last one that writes would win. Browsers without locks let every tab. */
export class DraftLock {
  /** True while another tab keeps the draft, and until this one has taken over what it left. */
  isElsewhere = false;
  #answer: Promise<boolean> | undefined;
  #isHeld = false;
  #free = () => {};
  #waiting = new AbortController();
  readonly #key: () => string;
  readonly #onElsewhere: () => void;

  /** `onElsewhere` is called each time another tab turns out to keep the draft. */
  constructor(key: () => string, onElsewhere: () => void) {
    this.#key = key;
    this.#onElsewhere = onElsewhere;
  }

  /** Asks, once, for the right to keep the draft. */
  ask(): Promise<boolean> {
    return (this.#answer ??= this.#request({ ifAvailable: true }));
  }

  /** Waits until no other tab keeps the draft; false when nobody waits any more. */
  wait(): Promise<boolean> {
    return this.#request({ signal: this.#waiting.signal });
  }

  /** Takes the right, from a tab that has it too. */
  async take(): Promise<void> {
    this.#stopWaiting();
    if (!this.#isHeld) await this.#request({ steal: true });
  }

  /** Gives the right to the tab that waits for it. */
  release(): void {
    this.#stopWaiting();
    this.#free();
    this.#isHeld = this.isElsewhere = false;
    this.#answer = undefined;
  }

  #stopWaiting(): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
  }

  #request(options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      if (!('locks' in navigator)) return answer(true);
      let had = false;
      const use = (lock: Lock | null) => {
        had = this.#isHeld = lock !== null;
        if (!had) this.#lose();
        answer(had);
        return had ? new Promise<void>((free) => (this.#free = free)) : undefined;
      };
      navigator.locks.request(`penning ${this.#key()}`, options, use).catch(() => {
        // Another tab took it, nobody waits any more, or this page may have no locks.
        if (had) this.#lose();
        answer(!options.signal?.aborted);
      });
    });
  }

  #lose(): void {
    this.#isHeld = false;
    this.isElsewhere = true;
    this.#onElsewhere();
  }
}
