/** Fetches files once each; what failed is left alone for a while, and said once. */

/** Where a file is, and what it must be. */
export interface FileAddress {
  readonly url: string;
  /** Subresource integrity, `sha256-…`, where it is known. */
  readonly integrity?: string;
  readonly redirect?: RequestRedirect;
}

/** How long a file that failed is left alone, in ms: a map that moves asks for its files many times a second. */
const restTime = 5000;

/** The files of one map that are under way. */
export class FileLoader {
  readonly #underWay = new Set<string>();
  readonly #failed = new Set<string>();
  /** Until when what failed is left alone: no timer, which would keep the map of a story that has gone. */
  readonly #restUntil = new Map<string, number>();
  readonly #end = new AbortController();

  /** `onFail` is told of a file that could not be had: once for each, though it is asked for again. */
  constructor(private readonly onFail: (url: string, error: unknown) => void) {}

  /** Whether a file is on its way and may be hoped for. */
  isComing(url: string): boolean {
    return this.#underWay.has(url) && !this.#failed.has(url);
  }

  /** Fetches a file, `keep` reads it, `onReady` is told; nothing of it happens for one that is under way or has just failed. */
  async load(
    { url, integrity, redirect }: FileAddress,
    keep: (response: Response) => Promise<void>,
    onReady: () => void,
  ): Promise<void> {
    if (this.#underWay.has(url) || performance.now() < (this.#restUntil.get(url) ?? 0)) return;
    this.#underWay.add(url);
    try {
      const response = await fetch(url, { integrity, redirect, signal: this.#end.signal });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      await keep(response);
      this.#underWay.delete(url);
      if (!this.#end.signal.aborted) onReady();
    } catch (error) {
      this.#underWay.delete(url);
      this.#restUntil.set(url, performance.now() + restTime);
      if (!this.#end.signal.aborted) this.#fail(url, error);
    }
  }

  /** Drops what is still on its way. */
  destroy(): void {
    this.#end.abort();
  }

  #fail(url: string, error: unknown): void {
    if (this.#failed.has(url)) return;
    this.#failed.add(url);
    this.onFail(url, error);
  }
}
