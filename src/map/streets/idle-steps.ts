/** Work that can wait: it is done step by step, when the page has nothing else to do. */
export class IdleSteps {
  #steps: (() => void)[] = [];
  #isWaiting = false;

  /** Adds work to what is waiting. */
  add(steps: readonly (() => void)[]): void {
    this.#steps.push(...steps);
    this.#wait();
  }

  /** Drops what has not been done. */
  drop(): void {
    this.#steps = [];
  }

  #wait(): void {
    if (this.#isWaiting || this.#steps.length === 0) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      this.#steps.shift()?.();
      this.#wait();
    });
  }
}

function whenIdle(act: () => void): void {
  // Safari does not say when it is.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act);
}
